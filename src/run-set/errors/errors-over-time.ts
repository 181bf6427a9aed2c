import { axisOf } from '../histogram/axis'
import type { TimeWindow } from '../index/row-index'
import type { ErrorOccurrence } from './error-occurrences'
import type { ErrorsState } from './errors-of-runs'

const BARS = 24

/** The time that is drawn of the window, epoch ms: as of runs, a few clocks that are wrong by years don't stretch it. */
export function errorsAxis(
  occurrences: readonly ErrorOccurrence[],
  { fromMs, untilMs }: Pick<TimeWindow, 'fromMs' | 'untilMs'>,
  nowMs: number,
): { fromMs: number; untilMs: number } {
  const rows = Uint32Array.from(occurrences, (_, at) => at)
  const times = Float64Array.from(occurrences, ({ createdMs }) => createdMs ?? Number.NaN)
  return axisOf({ rows, times, fromMs, untilMs, nowMs })
}

/**
 * Since when the errors that were read tell of all that occurred, epoch ms: since the oldest of them, but for clocks wrong
 * by years. Infinity while nothing is claimed: ids need not be in the order of time (CONTRACT section 3), so that what
 * comes may be newer than what is there.
 */
export function knownSinceMs({ phase, occurrences }: ErrorsState, nowMs: number): number {
  const isRead = phase.kind === 'complete' || (phase.kind === 'partial' && phase.why === 'cap')
  if (!isRead || occurrences.length === 0) return Number.POSITIVE_INFINITY
  return errorsAxis(occurrences, { fromMs: null, untilMs: null }, nowMs).fromMs
}

interface ErrorParts {
  /** How many occurred in each of 24 equal parts of the axis. */
  bars: number[]
  /** Those without a time, or with one beyond the axis. */
  unplaced: number
  /** Of all of them, epoch ms; null where no time is known. */
  firstMs: number | null
  lastMs: number | null
  /** The first part of which all is known; as many as there are parts where nothing is. */
  knownFrom: number
}

/** The occurrences over the axis. `knownMs` is since when all of them are known, epoch ms. */
export function partsOf(
  occurrences: readonly ErrorOccurrence[],
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
  knownMs: number,
): ErrorParts {
  const bars = new Array<number>(BARS).fill(0)
  let [unplaced, first, last] = [0, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (const { createdMs } of occurrences) {
    const ms = createdMs ?? Number.NaN
    if (ms < first) first = ms
    if (ms > last) last = ms
    if (ms >= fromMs && ms < untilMs) {
      const bar = Math.min(BARS - 1, Math.floor(((ms - fromMs) / (untilMs - fromMs)) * BARS))
      bars[bar] = (bars[bar] as number) + 1
    } else unplaced += 1
  }
  const unknown = Math.ceil(((knownMs - fromMs) / (untilMs - fromMs)) * BARS)
  return {
    bars,
    unplaced,
    firstMs: first === Number.POSITIVE_INFINITY ? null : first,
    lastMs: last === Number.NEGATIVE_INFINITY ? null : last,
    knownFrom: Math.min(BARS, Math.max(0, unknown)),
  }
}
