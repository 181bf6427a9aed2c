import fc from 'fast-check'
import { expect, test } from 'vitest'
import { groupedItems } from '../../../src/run-set/groups/grouped-items'
import { GROUP_ORDERS, orderGroups, type RunGroup } from '../../../src/run-set/groups/run-group'
import { makeRun } from '../../make-run'

function group(key: string, patch: Partial<RunGroup> = {}): RunGroup {
  const count = patch.count ?? 1
  return {
    key,
    label: key,
    rows: Uint32Array.from({ length: count }, (_, at) => at),
    count,
    failed: 0,
    timed: 0,
    p50Ms: null,
    p95Ms: null,
    messages: null,
    lastMs: null,
    ...patch,
  }
}

const runAt = (row: number) => makeRun({ id: `srr_${row}` })

test('each group has a line, and its runs follow it while it is open', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ count: fc.integer({ min: 1, max: 4 }), open: fc.boolean() }), { maxLength: 12 }),
      (shapes) => {
        const groups = shapes.map(({ count }, at) => group(`g${at}`, { count }))
        const open = new Set(groups.filter((_, at) => shapes[at]?.open).map(({ key }) => key))
        const expected = groups.flatMap(({ key, count }) => [
          key,
          ...(open.has(key) ? Array.from({ length: count }, (_, at) => `srr_${at}`) : []),
        ])
        const items = groupedItems(groups, open, runAt)
        const lines = Array.from({ length: items.length }, (_, at) => items.at(at))
        expect(lines.map((line) => ('run' in line ? line.run.id : line.group.key))).toEqual(expected)
        for (const line of lines) {
          if ('run' in line) expect(line.run.id).toBe(`srr_${line.row}`)
          else expect(line.open).toBe(open.has(line.group.key))
        }
        for (const { key } of groups) expect(items.indexOfGroup(key)).toBe(expected.indexOf(key))
        expect(items.indexOfGroup('gone')).toBe(-1)
        for (const outside of [-1, items.length]) expect(() => items.at(outside)).toThrow(RangeError)
      },
    ),
  )
})

test('of many groups, only the runs that are asked for are made', () => {
  const groups = Array.from({ length: 1000 }, (_, at) => group(`g${at}`, { count: 100 }))
  let made = 0
  const items = groupedItems(groups, new Set(groups.map(({ key }) => key)), (row) => {
    made += 1
    return runAt(row)
  })
  expect(items.length).toBe(101_000)
  expect(items.at(100_999)).toMatchObject({ row: 99, index: 99_999 })
  expect(items.at(100_899)).toMatchObject({ group: { key: 'g999' }, open: true })
  expect(made).toBe(1)
})

test('groups stand in the order chosen, the most first, those of which it is not known last, then by name', () => {
  const groups = [
    group('10', { count: 4, failed: 1, lastMs: 1 }),
    group('b', { count: 9, failed: 2, p95Ms: 0, lastMs: 3 }),
    group('9', { count: 4, failed: 1, lastMs: 2 }),
    group('a', { count: 1, p95Ms: 7 }),
  ]
  const ordered = GROUP_ORDERS.map((order) => orderGroups(groups, order).map(({ key }) => key))
  expect(ordered).toEqual([
    ['b', '9', '10', 'a'],
    ['9', '10', 'b', 'a'],
    ['a', 'b', '9', '10'],
    ['b', '9', '10', 'a'],
  ])
})
