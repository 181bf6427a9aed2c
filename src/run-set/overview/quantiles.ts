import { nthSmallest } from '../../lib/nth-smallest'

/**
 * The nearest-rank quantiles of values in any order, none of them NaN: for each percentage, which rise, the smallest value
 * that at least so many of a hundred are not above. Null where there is none. The values change places; putting them all
 * in order would take several times as long.
 */
export function quantilesOf(values: Float64Array, percents: readonly number[]): (number | null)[] {
  let until = values.length
  return percents
    .toReversed()
    .map((percent) => {
      const place = Math.ceil((values.length * percent) / 100) - 1
      if (place < 0) return null
      // Below the place of a higher one stands nothing that is higher.
      const found = nthSmallest(values, place, until)
      until = place + 1
      return found
    })
    .toReversed()
}
