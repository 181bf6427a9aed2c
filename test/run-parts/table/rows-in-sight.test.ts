import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  linesToRender,
  type RenderedLines,
  type RowKeys,
  rowKeys,
} from '../../../src/run-parts/table/rows-in-sight'

const first = rowKeys(new Map(), ['a', 'b', 'c'], { anew: false })
const shown = (keys: RowKeys) => [...keys].map(([id, key]) => `${id}=${key}`).join(' ')

test('at first each row has the id of its run for a key', () => {
  expect(shown(first)).toBe('a=a b=b c=c')
})

test('a run that has a row keeps it, and one that comes gets another', () => {
  const next = rowKeys(first, ['new', 'a', 'c'], { anew: false })
  expect(shown(next)).toBe('new=new a=a c=c')
  expect(shown(rowKeys(next, ['b', 'new', 'a', 'c'], { anew: false }))).toBe('b=b new=new a=a c=c')
})

test('where most runs are others, the rows stay where they are', () => {
  const next = rowKeys(first, ['x', 'y', 'a', 'z'], { anew: true })
  expect(shown(next)).toBe('x=a y=b a=c z=z')
  // Its own id is another row's key by now.
  expect(shown(rowKeys(next, ['x', 'y', 'z', 'b'], { anew: false }))).toBe('x=a y=b z=z b=b+')
})

test('the row that has the focus never becomes another run’s', () => {
  expect(shown(rowKeys(first, ['x', 'y', 'z'], { anew: true, held: 'b' }))).toBe('x=a y=c z=z')
  expect(shown(rowKeys(first, ['x', 'a', 'y', 'z'], { anew: true, held: 'a' }))).toBe('x=b a=a y=c z=z')
})

/** Runs by number, from `from` on. */
const runs = (from: number, count = 100) => Array.from({ length: count }, (_, at) => `run ${from + at}`)
/** Those lines of these runs, after what was rendered before; `rests` says that nothing has moved for a while. */
const render = (
  before: RenderedLines | undefined,
  ids: readonly string[],
  [start, end]: [number, number],
  { rests = false, held }: { rests?: boolean; held?: string } = {},
) => linesToRender(before, { start, end, rests }, ids.length, (line) => ids[line], held)
const linesOf = ({ start, end }: RenderedLines) => [start, end]

test('the lines beside those in sight are rendered too, as far as there are any', () => {
  expect(linesOf(render(undefined, runs(0), [20, 30]))).toEqual([12, 38])
  expect(linesOf(render(undefined, runs(0), [2, 12]))).toEqual([0, 20])
  expect(linesOf(render(undefined, runs(0), [89, 99]))).toEqual([81, 100])
  expect(linesOf(render(undefined, runs(0, 0), [0, 10]))).toEqual([0, 0])
})

test('of fewer lines than before, the last ones are in sight', () => {
  expect(linesOf(render(undefined, runs(0, 40), [70, 80]))).toEqual([22, 40])
  expect(linesOf(render(undefined, runs(0, 4), [70, 80]))).toEqual([0, 4])
})

test('where most runs in sight are others, those beside them wait until the sight rests', () => {
  const before = render(undefined, runs(0), [0, 10])
  const filtered = render(before, runs(500), [0, 10])
  expect(linesOf(filtered)).toEqual([0, 10])
  // The box has become higher.
  const higher = render(filtered, runs(500), [0, 11])
  expect(linesOf(higher)).toEqual([0, 11])
  const rested = render(higher, runs(500), [0, 11], { rests: true })
  expect(linesOf(rested)).toEqual([0, 19])
  for (const [id, key] of higher.keys) expect(rested.keys.get(id)).toBe(key)
})

test('after a jump too, but not in a scroll that meets what is rendered', () => {
  const before = render(undefined, runs(0), [20, 30])
  expect(linesOf(render(before, runs(0), [60, 70]))).toEqual([60, 70])
  expect(linesOf(render(before, runs(0), [24, 34]))).toEqual([16, 42])
})

test('a run that comes above leaves what is rendered as it is', () => {
  const before = render(undefined, runs(5), [0, 10])
  const after = render(before, runs(4), [0, 10])
  expect(linesOf(after)).toEqual([0, 18])
  for (const id of runs(5, 17)) expect(after.keys.get(id)).toBe(before.keys.get(id))
})

test('where the row that has the focus is beside those in sight, it stays', () => {
  const before = render(undefined, runs(0), [0, 10])
  const ids = [...runs(500, 12), 'run 3', ...runs(600)]
  expect(linesOf(render(before, ids, [0, 10], { held: 'run 3' }))).toEqual([0, 18])
  expect(render(before, ids, [0, 10], { held: 'run 3' }).keys.get('run 3')).toBe('run 3')
})

test('lines that are no runs, as those of groups, have no keys', () => {
  const idAt = (line: number) => (line % 2 === 1 ? String(line) : undefined)
  const groups = linesToRender(undefined, { start: 0, end: 4 }, 10, idAt, undefined)
  expect(linesOf(groups)).toEqual([0, 10])
  expect([...groups.keys.keys()]).toEqual(['1', '3', '5', '7', '9'])
})

test('whatever comes into sight is rendered, no two rows have one key, and the focus stays with its run', () => {
  const list = fc.uniqueArray(fc.integer({ min: 0, max: 60 }), { maxLength: 50 })
  const step = fc.record({
    list,
    start: fc.nat(50),
    count: fc.nat(12),
    rests: fc.boolean(),
    focus: fc.nat(30),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let before: RenderedLines | undefined
      for (const { list, start, count, rests, focus } of steps) {
        const ids = list.map(String)
        const held = before && [...before.keys.keys()][focus]
        const next = render(before, ids, [start, start + count], { rests, ...(held && { held }) })
        const from = Math.max(0, Math.min(start, ids.length - count))
        expect(next.start).toBeLessThanOrEqual(from)
        expect(next.end).toBeGreaterThanOrEqual(Math.min(ids.length, from + count))
        expect([...next.keys.keys()]).toEqual(ids.slice(next.start, next.end))
        expect(new Set(next.keys.values()).size).toBe(next.keys.size)
        const heldKey = held && before?.keys.get(held)
        if (heldKey) for (const [id, key] of next.keys) expect(key === heldKey).toBe(id === held)
        before = next
      }
    }),
  )
})
