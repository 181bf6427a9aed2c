import { nthSmallest } from '../lib/nth-smallest'
import { formatNumber } from '../lib/text'

/** So many finished runs make a usual duration; fewer say too little. */
export const ENOUGH_RUNS = 8

/** How long the runs of a deployment usually take. */
export interface Usual {
  /** How many runs of it are over and have a known duration. */
  n: number
  /** The median of their durations; null where they are too few. */
  medianMs: number | null
}

/** What so many durations make usual. They change places; none is NaN. */
export function usualOf(durationsMs: Float64Array): Usual {
  const n = durationsMs.length
  if (n < ENOUGH_RUNS) return { n, medianMs: null }
  const high = nthSmallest(durationsMs, n >>> 1, n)
  // What is before that place is not above it.
  const low = nthSmallest(durationsMs, (n - 1) >>> 1, (n >>> 1) + 1)
  return { n, medianMs: (low + high) / 2 }
}

/** How many times as long as usual; null where one of both is not known, or what is usual takes no time at all. */
export function ratioToUsual(durationMs: number | null, usual: Usual | null): number | null {
  const medianMs = usual?.medianMs ?? 0
  return durationMs === null || medianMs === 0 ? null : durationMs / medianMs
}

/** Up to half as long again, and down to two thirds: no more than runs differ anyway. */
const isAsUsual = (ratio: number) => ratio >= 0.67 && ratio <= 1.5

/** "as usual", "2.4× usual", "0.25× usual", "1,204× usual" */
export function ratioWords(ratio: number): string {
  if (isAsUsual(ratio)) return 'as usual'
  if (ratio < 0.01) return '<0.01× usual'
  return `${ratio < 1 ? ratio.toFixed(2) : ratio < 10 ? ratio.toFixed(1) : formatNumber(Math.round(ratio))}× usual`
}
