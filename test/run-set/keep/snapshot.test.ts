import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { checkedSnapshot } from '../../../src/run-set/keep/check-snapshot'
import { fillFrom, type Snapshot, takeSnapshot } from '../../../src/run-set/keep/snapshot'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { makeRun } from '../../make-run'
import { wholeSnapshot } from './whole-snapshot'

const odd = [
  makeRun({ id: 'srr_bare', server: null, server_session: null, created_at: null, type: null }),
  makeRun({ id: 'srr_more', later_field: { a: 1 }, created_at: '2026-11-22T18:00:00Z', updated_at: 'soon' }),
  makeRun({ id: 'srr_html', status: 'paused', server: { id: 's', name: '<b>' } }),
]
const setOf = (runs: readonly ServerRun[]) => {
  const set = new WorkingSet()
  set.add({ runs })
  return set
}
const runsOf = ({ order, table }: WorkingSet) => Array.from(order.rows, (row) => table.runAt(row))

function restored(kept: unknown): ServerRun[] | null {
  const set = new WorkingSet()
  const whole = checkedSnapshot(kept, set.table)
  if (whole === null) return null
  fillFrom(whole, set)
  return runsOf(set)
}

test('what is kept comes back letter by letter, in the API’s order', () => {
  const set = setOf([makeRun({ id: 'srr_gone' }), ...odd, makeRun()])
  set.remove('srr_gone')
  set.add({ runs: [makeRun({ id: 'srr_new' })] })
  expect(restored(structuredClone(wholeSnapshot(set, 100)))).toEqual([
    makeRun({ id: 'srr_new' }),
    ...odd,
    makeRun(),
  ])
})

test('of too many runs the first ones are kept', () => {
  expect(restored(wholeSnapshot(setOf(odd), 2))).toEqual(odd.slice(0, 2))
})

test('what changes while the columns are asked for one by one is not among what is kept', () => {
  const set = setOf(odd)
  const { columns, ...about } = takeSnapshot(set, 100)
  set.remove('srr_bare')
  set.add({ runs: [makeRun({ id: 'srr_new' }), makeRun({ id: 'srr_more', status: 'failed' })] })
  expect(restored({ ...about, columns: Object.fromEntries(columns) })).toEqual(odd)
})

test('a restored set takes in new runs, changes and removals like any other', () => {
  const set = new WorkingSet()
  fillFrom(structuredClone(wholeSnapshot(setOf(odd), 100)), set)
  const changes = set.add({
    runs: [makeRun({ id: 'srr_new' }), { ...(odd[0] as ServerRun), status: 'failed' }],
  })
  expect(changes).toEqual({ added: ['srr_new'], changed: ['srr_bare'] })
  set.remove('srr_more')
  expect(runsOf(set).map(({ id, status }) => [id, status])).toEqual([
    ['srr_new', 'completed'],
    ['srr_bare', 'failed'],
    ['srr_html', 'paused'],
  ])
})

test('those who watch the table are told of every restored run', () => {
  const set = new WorkingSet()
  const told: number[] = []
  set.table.watch((row) => told.push(row))
  fillFrom(wholeSnapshot(setOf(odd), 100), set)
  expect(told).toEqual([0, 1, 2])
})

const damages: [string, (kept: Snapshot) => unknown][] = [
  ['nothing', () => null],
  ['something else', () => 'runs'],
  ['a column that is missing', (kept) => ({ ...kept, columns: { ...kept.columns, created: undefined } })],
  [
    'a column that is too short',
    (kept) => ({ ...kept, columns: { ...kept.columns, status: new Uint32Array(1) } }),
  ],
  ['a column of another kind', (kept) => ({ ...kept, columns: { ...kept.columns, created: [1, 2, 3] } })],
  [
    'a code that stands for nothing',
    (kept) => ({ ...kept, columns: { ...kept.columns, status: new Uint32Array([9, 9, 9]) } }),
  ],
  ['an id twice', (kept) => ({ ...kept, columns: { ...kept.columns, id: ['srr_1', 'srr_1', 'srr_2'] } })],
  [
    'a run without an id',
    (kept) => ({ ...kept, columns: { ...kept.columns, id: ['srr_1', null, 'srr_2'] } }),
  ],
  [
    'a dictionary that is missing',
    (kept) => ({ ...kept, dictionaries: { ...kept.dictionaries, status: undefined } }),
  ],
  [
    'a server that is none',
    (kept) => ({ ...kept, dictionaries: { ...kept.dictionaries, servers: [null, { id: 1 }, { name: 2 }] } }),
  ],
  [
    'a value twice',
    (kept) => ({ ...kept, dictionaries: { ...kept.dictionaries, type: [null, 'hosted', 'hosted'] } }),
  ],
  [
    'additions in another order',
    (kept) => ({ ...kept, dictionaries: { ...kept.dictionaries, more: [null, { a: 1 }, {}] } }),
  ],
  ['a time of a row that is not there', (kept) => ({ ...kept, unusual: { created: [[7, 'soon']] } })],
]

test.each(damages)('what is damaged is not used: %s', (_, damage) => {
  const kept = wholeSnapshot(setOf(odd), 100)
  expect(restored(kept)).toEqual(odd)
  expect(restored(damage(kept))).toBe(null)
})
