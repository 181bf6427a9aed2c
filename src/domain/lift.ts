import { formatNumber } from '../lib/text'

/** So many runs are needed on either side; of fewer nothing is said. */
export const ENOUGH_TO_COMPARE = 5
/** A value of fewer of the selected runs is nothing that they have in common. */
export const LEAST_SHARED = 3
/** In a large range less is beyond chance too, but no cause is found there. */
const LEAST_LIFT = 1.1
/** How likely it may be that anything at all is said of a selection that was drawn by lot. */
const MOST_CHANCE = 0.05

/** A value's runs: so many of those selected, and so many of the rest. Whole numbers from 0 on. */
export interface ValueCounts {
  inCount: number
  selected: number
  restCount: number
  rest: number
}

/** Which side holds too few runs to compare. */
export type TooFew = 'selected' | 'rest' | 'both'

/** Null where both sides hold enough. */
export function tooFewOf(selected: number, rest: number): TooFew | null {
  if (selected < ENOUGH_TO_COMPARE) return rest < ENOUGH_TO_COMPARE ? 'both' : 'selected'
  return rest < ENOUGH_TO_COMPARE ? 'rest' : null
}

/** A part of so many; of none it is 0. From 0 to 1. */
const shareOf = (count: number, of: number) => (of === 0 ? 0 : count / of)

export interface Comparison {
  /** Both from 0 to 1; 0 of a side without runs. */
  shareIn: number
  shareRest: number
  /**
   * How many times as often the value occurs among the selected runs as in the rest: `shareIn / shareRest`. Null where
   * the rest has it nowhere, "only here"; 1 where neither side has it.
   */
  lift: number | null
  /**
   * Whether the value says something of the selected runs: they have it more often than the rest, by more than chance
   * explains. Never where a side has too few runs.
   */
  standsOut: boolean
}

/**
 * One value of the selected runs against the rest. `compared` is how many values are looked at together: each is held to a
 * stricter limit the more they are (Bonferroni), which is right however much they go together, as a version and its
 * deployment do.
 */
export function compareShares(counts: ValueCounts, compared: number): Comparison {
  const { inCount, selected, restCount, rest } = counts
  const over = inCount * rest
  const under = restCount * selected
  // One division of whole numbers, so that equal lifts are equal to the last bit.
  const lift = under > 0 ? over / under : inCount > 0 ? null : 1
  return {
    shareIn: shareOf(inCount, selected),
    shareRest: shareOf(restCount, rest),
    lift,
    standsOut:
      tooFewOf(selected, rest) === null &&
      inCount >= LEAST_SHARED &&
      (lift === null || lift >= LEAST_LIFT) &&
      chanceOfSoMany(counts) * compared <= MOST_CHANCE,
  }
}

/**
 * How likely at least so many of the selected runs have the value if they were drawn by lot from all: Fisher's exact test,
 * one-sided. Exact, because what approximates it is wrong for five runs against a hundred thousand. For a share above
 * that of the rest; it is 1 for any other.
 */
export function chanceOfSoMany({ inCount, selected, restCount, rest }: ValueCounts): number {
  if (inCount * rest <= restCount * selected) return 1
  const having = inCount + restCount
  const lnFirst = lnChoose(selected, inCount) + lnChoose(rest, restCount) - lnChoose(selected + rest, having)
  let term = Math.exp(lnFirst)
  let chance = term
  // Above the mean each further term is smaller than the one before, so what is left out is less than a rounding.
  for (let count = inCount; count < Math.min(selected, having) && term > chance * 1e-17; count += 1) {
    term *= ((selected - count) / (count + 1)) * ((having - count) / (rest - having + count + 1))
    chance += term
  }
  return Math.min(1, chance)
}

const lnChoose = (of: number, count: number) => lnFactorial(of) - lnFactorial(count) - lnFactorial(of - count)

/** Stirling's series; below 16, where it is not exact enough, the product itself. */
function lnFactorial(value: number): number {
  if (value < 16) {
    let product = 1
    for (let factor = 2; factor <= value; factor += 1) product *= factor
    return Math.log(product)
  }
  const squared = value * value
  const series = (1 / 12 - (1 / 360 - (1 / 1260 - 1 / (1680 * squared)) / squared) / squared) / value
  return (value + 0.5) * Math.log(value) - value + 0.5 * Math.log(2 * Math.PI) + series
}

/** "22× as often", "2.4× as often", "1,204× as often"; "only here" for null. */
export function liftWords(lift: number | null): string {
  if (lift === null) return 'only here'
  return `${lift < 99.5 ? Number(lift.toPrecision(2)) : formatNumber(Math.round(lift))}× as often`
}
