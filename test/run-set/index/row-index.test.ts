import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ServerRun } from '../../../src/contract/server-run'
import { createDemoStore } from '../../../src/mock/generate'
import type { RowFilter } from '../../../src/run-set/index/row-index'
import { RUN_FIELD_IDS } from '../../../src/run-set/view/fields'
import { FACET_IDS, type FacetId, NO_FILTER, type RunView } from '../../../src/run-set/view/view'
import { loadSnapshot } from '../../contract/fixtures'
import { makeRun } from '../../make-run'
import { NOW } from '../../mock/ask'
import { facetOptions } from '../oracle/facet-options'
import { filterRuns } from '../oracle/filter'
import { sortRuns } from '../oracle/sort'
import { filterOf, idsOf, indexOf, rowsOf } from './index-of'

const parse = (run: unknown) => ServerRun.parse(JSON.parse(JSON.stringify(run)))
const POOL: readonly ServerRun[] = [
  ...createDemoStore({ size: 250, now: () => NOW }).runs.items,
  ...loadSnapshot().runs.slice(0, 100),
].map(parse)

/** The part of a view that decides which rows are shown; nothing else of it is read here. */
type Shown = Pick<RunView, 'search' | 'facets' | 'excluded' | 'sort'>
const viewOf = (shown: Shown) => shown as RunView

const valuesIn = (facet: FacetId) =>
  facetOptions(POOL, viewOf({ ...NO_FILTER, sort: [] }), facet).map(({ value }) => value)
const facetArb = (facet: FacetId) =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant([] as string[]) },
    { weight: 1, arbitrary: fc.subarray([...valuesIn(facet), 'unheard-of'], { minLength: 1, maxLength: 4 }) },
  )
const facetsArb = fc.record(
  Object.fromEntries(FACET_IDS.map((id) => [id, facetArb(id)])) as Record<FacetId, fc.Arbitrary<string[]>>,
)
const someId = fc
  .constantFrom(...POOL)
  .map(({ id, server_session }) => (server_session?.session_id ?? id).slice(6, 14))
const wordArb = fc.oneof(
  fc.constantFrom('git', 'CURSOR', 'srv_', 's', 'İ', 'ς', '0', 'zz~zz', '  a\tb '),
  someId,
)
const viewArb: fc.Arbitrary<Shown> = fc.record({
  search: fc.oneof(
    { weight: 1, arbitrary: fc.constant('') },
    { weight: 1, arbitrary: fc.array(wordArb, { maxLength: 2 }).map((words) => words.join(' ')) },
  ),
  facets: facetsArb,
  excluded: facetsArb,
  sort: fc.uniqueArray(fc.record({ field: fc.constantFrom(...RUN_FIELD_IDS), descending: fc.boolean() }), {
    selector: ({ field }) => field,
    maxLength: 3,
  }),
})
// Changes between two looks: runs that come, go, or take over what another run says.
const changeArb = fc.record({
  at: fc.nat(),
  as: fc.constantFrom(...POOL),
  how: fc.constantFrom('change', 'remove', 'add' as const),
  patch: fc.constantFrom(
    {},
    { created_at: '1970-01-01T00:00:00.000Z' },
    { stopped_at: 'unreadable' },
    { status: 'active', stopped_at: null },
  ),
})

test('sorts, filters and counts as the functions over whole runs do, after any changes', {
  timeout: 30_000,
}, () => {
  const plan = fc.record({
    start: fc.shuffledSubarray([...POOL], { maxLength: 120 }),
    looks: fc.array(fc.record({ view: viewArb, changes: fc.array(changeArb, { maxLength: 8 }) }), {
      minLength: 1,
      maxLength: 4,
    }),
  })
  fc.assert(
    fc.property(plan, ({ start, looks }) => {
      let runs = start
      const { table, index } = indexOf(runs)
      let added = 0
      for (const { view, changes } of looks) {
        for (const { at, as, how, patch } of changes) {
          const old = runs[at % Math.max(1, runs.length)]
          if (how === 'add') {
            const run = { ...as, ...patch, id: `srr_New${added++}` }
            table.upsert(run)
            runs = [run, ...runs]
          } else if (old && how === 'remove') {
            table.remove(old.id)
            runs = runs.filter((run) => run !== old)
          } else if (old) {
            const run = { ...as, ...patch, id: old.id }
            table.upsert(run)
            runs = runs.map((other) => (other === old ? run : other))
          }
        }
        const rows = rowsOf(table, runs)
        const refusals = index.judge(filterOf(viewOf(view)))
        const shown = index.sort(index.passing(rows, refusals), view.sort, NOW)
        expect(idsOf(table, shown)).toEqual(
          sortRuns(filterRuns(runs, viewOf(view)), view.sort, NOW, runs).map(({ id }) => id),
        )
        for (const facet of FACET_IDS) {
          expect(index.facetOptions(rows, refusals, facet, view.facets[facet])).toEqual(
            facetOptions(runs, viewOf(view), facet),
          )
        }
      }
    }),
    { numRuns: 60 },
  )
})

describe('what the functions over whole runs do not do', () => {
  const runs = [
    makeRun({ id: 'a', status: 'failed', stopped_at: null }),
    makeRun({ id: 'b', created_at: '2026-11-22T19:00:00.000Z', started_at: null }),
    makeRun({ id: 'c', created_at: null, started_at: null, server_version_id: 'sve_2' }),
  ]
  const { table, index, rows } = indexOf(runs)
  const passing = (filter: RowFilter) => idsOf(table, index.passing(rows, index.judge(filter)))

  test('values are left out as well as let in', () => {
    expect(passing({ exclude: { status: ['failed'] } })).toEqual(['b', 'c'])
    expect(
      passing({ include: { status: ['failed', 'completed'] }, exclude: { version: ['sve_2'] } }),
    ).toEqual(['a', 'b'])
  })

  test('a time window takes its first moment and not its last, and no run whose time is unknown', () => {
    const [fromMs, untilMs] = [Date.parse('2026-11-22T18:00:00.000Z'), Date.parse('2026-11-22T19:00:00.000Z')]
    expect(passing({ time: { field: 'created', fromMs, untilMs } })).toEqual(['a'])
    expect(passing({ time: { field: 'created', fromMs, untilMs: null } })).toEqual(['a', 'b'])
    expect(passing({ time: { field: 'started', fromMs: untilMs, untilMs: null } })).toEqual(['b'])
    expect(passing({ time: { field: 'stopped', fromMs: null, untilMs: null } })).toEqual(['b', 'c'])
  })

  test('each facet counts the runs that pass every other part of the filter, protocol and version too', () => {
    const refusals = index.judge({ include: { status: ['failed'] }, exclude: { version: ['sve_2'] } })
    const counts = Object.fromEntries(
      FACET_IDS.map((id) => [
        id,
        index.facetOptions(rows, refusals, id).map(({ value, count }) => `${value} ${count}`),
      ]),
    )
    expect(counts.status).toEqual(['completed 1', 'failed 1'])
    expect(counts.version).toEqual(['sve_1 1', 'sve_2 0'])
    expect(counts.protocol).toEqual(['2025-06-18 1'])
  })
})
