import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile } from '../../../src/run-set/groups/quantile'
import { quantilesOf } from '../../../src/run-set/overview/quantiles'

test('quantiles of values in any order are those of the values in order', () => {
  const value = fc.oneof(fc.nat({ max: 5 }), fc.nat(), fc.constantFrom(0, 1e15))
  const percents = fc.uniqueArray(fc.nat({ max: 100 }), { maxLength: 4 })
  fc.assert(
    fc.property(fc.array(value, { size: 'large', maxLength: 500 }), percents, (values, chosen) => {
      const sorted = Float64Array.from(values).sort()
      const rising = chosen.toSorted((a, b) => a - b)
      expect(quantilesOf(Float64Array.from(values), rising)).toEqual(
        rising.map((percent) => quantile(sorted, percent)),
      )
    }),
  )
})

test('quantiles of many values that are in order, the other way round, or all the same are found too', () => {
  const rising = Float64Array.from({ length: 50_000 }, (_, at) => at)
  expect(quantilesOf(rising.slice(), [50, 95])).toEqual([24_999, 47_499])
  expect(quantilesOf(rising.toReversed(), [50, 95])).toEqual([24_999, 47_499])
  expect(quantilesOf(new Float64Array(50_000).fill(7), [50, 95])).toEqual([7, 7])
})

test('there is no quantile of nothing', () => {
  expect(quantilesOf(new Float64Array(0), [50, 95])).toEqual([null, null])
})
