/** Fewer in the last quarter say nothing. */
const ENOUGH = 5
const AT_LEAST_TIMES = 2
/** How likely at most it may be that so many fall into the last quarter where nothing has changed. */
const BY_CHANCE = 0.01

/**
 * Whether counts over equal parts of time, the oldest first, rise: the last quarter of them holds 5 or more, at least twice
 * what the parts before let expect, and more than chance brings. Where nothing changes, counts are Poisson's, and of
 * all that came each falls into the last quarter as likely as that quarter is long: so many there are as likely
 * as the binomial distribution says. The parts before `knownFrom` are left out, for nothing is known of them; where that
 * leaves none before the last quarter, nothing rises.
 */
export function isRising(counts: readonly number[], knownFrom = 0): boolean {
  const lastParts = Math.max(1, Math.floor(counts.length / 4))
  const lastFrom = counts.length - lastParts
  const partsBefore = lastFrom - knownFrom
  if (partsBefore <= 0) return false
  const last = sum(counts.slice(lastFrom))
  const before = sum(counts.slice(knownFrom, lastFrom))
  const expected = (before * lastParts) / partsBefore
  if (last < ENOUGH || last < AT_LEAST_TIMES * expected) return false
  return atLeast(last, last + before, lastParts / (lastParts + partsBefore)) < BY_CHANCE
}

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)

/** How likely it is that `least` or more of `all` fall into a part that holds this `share` of the time, between 0 and 1. */
function atLeast(least: number, all: number, share: number): number {
  // In logarithms: of thousands the first factors are too small for a number.
  let log = least * Math.log(share) + (all - least) * Math.log1p(-share)
  for (let at = 1; at <= least; at += 1) log += Math.log((all - least + at) / at)
  let term = Math.exp(log)
  let likely = 0
  for (let count = least; count <= all && term > 0; count += 1) {
    likely += term
    term *= ((all - count) / (count + 1)) * (share / (1 - share))
  }
  return likely
}
