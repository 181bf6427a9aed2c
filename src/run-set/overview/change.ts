import { formatNumber } from '../../lib/text'
import type { Figures, Spread } from './figures'

/** A figure that rests on fewer runs than this is held against nothing: from 1 to 4 is no "up 300 %". */
export const ENOUGH_FOR_CHANGE = 20

/**
 * Why a figure is held against nothing: there is no range before, its runs are not all loaded, one of both figures is
 * not known or nothing, or rests on too few runs, or it tells of the present alone.
 */
type NoChange = 'no-range-before' | 'not-loaded' | 'unknown' | 'too-few' | 'only-now'

/** A figure against the same one of the range before. */
export type Change =
  | { kind: 'none'; why: NoChange }
  | {
      kind: 'change'
      /** How many times as much it is, or, of a share, by how much it differs: 0.031 is 3.1 points. */
      as: 'ratio' | 'points'
      value: number
      /** `same` where the difference is too small to be shown. */
      direction: 'up' | 'down' | 'same'
      /** Null where no direction is the worse one, and where it is the same. */
      verdict: 'worse' | 'better' | null
    }

/** The figures that are held against the range before. */
export const COMPARED = [
  'runs',
  'active',
  'failed',
  'completed',
  'other',
  'failureShare',
  'durationP50',
  'durationP95',
  'startupP50',
  'startupP95',
  'messages',
] as const
export type Changes = Record<(typeof COMPARED)[number], Change>

/** Each figure against that of the range before, or the reason why there is none to hold it against. */
export function changesOf(now: Figures, before: Figures | 'no-range-before' | 'not-loaded'): Changes {
  if (typeof before === 'string') {
    return Object.fromEntries(COMPARED.map((id) => [id, none(before)])) as Changes
  }
  const count = (id: 'runs' | 'failed' | 'completed' | 'other') => ratio(now[id], before[id], before[id])
  const spread = (of: 'duration' | 'startup', p: 'p50Ms' | 'p95Ms') => ofSpread(now[of], before[of], p)
  return {
    runs: count('runs'),
    // Of a range that has passed hardly any run is still active.
    active: none('only-now'),
    failed: count('failed'),
    completed: count('completed'),
    other: count('other'),
    failureShare: ofShare(now, before),
    durationP50: spread('duration', 'p50Ms'),
    durationP95: spread('duration', 'p95Ms'),
    startupP50: spread('startup', 'p50Ms'),
    startupP95: spread('startup', 'p95Ms'),
    messages: ratio(now.messages.sum, before.messages.sum, Math.min(now.messages.n, before.messages.n)),
  }
}

const none = (why: NoChange): Change => ({ kind: 'none', why })

/** `n` is how many runs it rests on. */
function ratio(now: number | null, before: number | null, n: number, higherIsWorse = false): Change {
  if (now === null || before === null) return none('unknown')
  if (n < ENOUGH_FOR_CHANGE) return none('too-few')
  // From nothing, and from a sum below it, there is no "so many times as much".
  if (before <= 0 || now < 0) return none('unknown')
  const value = now / before
  return change('ratio', value, Math.round((value - 1) * 100), higherIsWorse)
}

const ofSpread = (now: Spread, before: Spread, p: 'p50Ms' | 'p95Ms') =>
  ratio(now[p], before[p], Math.min(now.n, before.n), true)

function ofShare(now: Figures, before: Figures): Change {
  if (now.failureShare === null || before.failureShare === null) return none('unknown')
  if (Math.min(now.over, before.over) < ENOUGH_FOR_CHANGE) return none('too-few')
  const value = now.failureShare - before.failureShare
  return change('points', value, Math.round(value * 1000), true)
}

/** `shown` is what is left of the difference when it is rounded as it is shown. */
function change(as: 'ratio' | 'points', value: number, shown: number, higherIsWorse: boolean): Change {
  const direction = shown > 0 ? 'up' : shown < 0 ? 'down' : 'same'
  const verdict = !higherIsWorse || direction === 'same' ? null : direction === 'up' ? 'worse' : 'better'
  return { kind: 'change', as, value, direction, verdict }
}

const WHY: Record<NoChange, string> = {
  'no-range-before': 'There is no range before this one.',
  'not-loaded': 'The range before is not all loaded.',
  unknown: 'Of one of both ranges this is not known, or it is nothing.',
  'too-few': `Fewer than ${ENOUGH_FOR_CHANGE} runs are too few to compare.`,
  'only-now': 'This is as of now, and is not compared.',
}

/** From here on a multiple reads better than a percentage. */
const MANIFOLD = 10

/** "up 12 %", "14 times as much", "down 3.1 points", "as before"; where there is no change to tell, a sentence that says why. */
export function changeWords(change: Change): string {
  if (change.kind === 'none') return WHY[change.why]
  if (change.direction === 'same') return 'as before'
  const { as, value, direction } = change
  if (as === 'points') return `${direction} ${(Math.round(Math.abs(value) * 1000) / 10).toFixed(1)} points`
  return value >= MANIFOLD
    ? `${formatNumber(Math.round(value))} times as much`
    : `${direction} ${formatNumber(Math.round(Math.abs(value - 1) * 100))} %`
}
