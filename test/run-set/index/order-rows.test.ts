import fc from 'fast-check'
import { expect, test } from 'vitest'
import { orderRows } from '../../../src/run-set/index/order-rows'

test('numbers of every kind sort as comparing them would, nulls last both ways, ties in the order given', () => {
  const number = fc.oneof(
    fc.constant(Number.NaN),
    fc.integer({ min: -3, max: 3 }),
    fc.integer({ min: 0, max: 200_000 }),
    fc.maxSafeInteger(),
    fc.double({ noNaN: true }),
  )
  const keyOf = (pool: fc.Arbitrary<number>) =>
    fc.record({ values: fc.array(pool, { minLength: 30, maxLength: 30 }), descending: fc.boolean() })
  const kinds = [
    number,
    fc.integer({ min: 0, max: 4 }),
    fc.integer({ min: 1_700_000_000_000, max: 1_900_000_000_000 }),
  ]
  const rows = fc.shuffledSubarray([...Array(30).keys()])
  fc.assert(
    fc.property(rows, fc.array(fc.oneof(...kinds.map(keyOf)), { maxLength: 3 }), (given, keys) => {
      const expected = [...given].sort((a, b) => {
        for (const { values, descending } of keys) {
          const [left = 0, right = 0] = [values[a], values[b]]
          if (Number.isNaN(left) !== Number.isNaN(right)) return Number.isNaN(left) ? 1 : -1
          if (left !== right && !Number.isNaN(left)) return left < right === descending ? 1 : -1
        }
        return 0
      })
      const read = keys.map(({ values, descending }) => ({
        read: (row: number) => values[row] ?? Number.NaN,
        descending,
      }))
      expect([...orderRows(Uint32Array.from(given), read)]).toEqual(expected)
    }),
    { numRuns: 500 },
  )
})
