import fc from 'fast-check'
import { expect, test } from 'vitest'
import { moved, placed, reachable, withColumn } from '../../../src/run-parts/table/column-order'
import { DEFAULT_FIELD_IDS, RUN_FIELD_IDS } from '../../../src/run-set/view/fields'

const fields = fc.shuffledSubarray(RUN_FIELD_IDS, { minLength: 1 })

test('pinned columns stand first, and each column stands once', () => {
  expect(placed(['status', 'id', 'server'], ['server'])).toEqual({
    order: ['server', 'status', 'id'],
    pinnedCount: 1,
  })
  fc.assert(
    fc.property(fields, fields, (columns, pinned) => {
      const { order, pinnedCount } = placed(columns, pinned)
      expect([...order].sort()).toEqual([...columns].sort())
      expect(order.slice(0, pinnedCount).every((id) => pinned.includes(id))).toBe(true)
      if (pinnedCount > 0) expect(order.slice(pinnedCount).some((id) => pinned.includes(id))).toBe(false)
    }),
  )
})

test('with every column pinned none is', () => {
  expect(placed(['id', 'status'], ['status', 'id'])).toEqual({ order: ['id', 'status'], pinnedCount: 0 })
})

test('a column moves among those that are pinned as it is, and the others keep their order', () => {
  const place = fc.integer({ min: -3, max: RUN_FIELD_IDS.length + 3 })
  fc.assert(
    fc.property(fields, fields, fc.nat(), place, (columns, pinned, any, wanted) => {
      const { order, pinnedCount } = placed(columns, pinned)
      const from = any % order.length
      const to = reachable(from, wanted, pinnedCount, order.length)
      const next = moved(order, from, to)
      const id = order[from]
      expect(next[to]).toBe(id)
      expect(next.filter((other) => other !== id)).toEqual(order.filter((other) => other !== id))
      expect(placed(next, pinned)).toEqual({ order: next, pinnedCount })
    }),
  )
})

test('a column that is shown again stands where it usually does', () => {
  const without = DEFAULT_FIELD_IDS.filter((id) => id !== 'deployment')
  expect(withColumn(without, 'deployment')).toEqual(DEFAULT_FIELD_IDS)
  expect(withColumn(['duration', 'server'], 'status')).toEqual(['status', 'duration', 'server'])
  expect(withColumn(['duration', 'server'], 'client')).toEqual(['duration', 'server', 'client'])
})
