import type { TimeRange } from '../../contract/config'
import type { TimeWindow } from '../index/row-index'
import type { TimeField } from '../table/times'

const HOUR_MS = 3_600_000

/** The spans that are offered, the shortest first. */
export const SPANS = ['1h', '24h', '7d', '30d', 'all'] as const satisfies readonly TimeRange[]

/** What the operator chose: the last so long, or from one time until another (epoch ms, null is open). */
export type Range = { by: TimeField } & (
  | { last: TimeRange }
  | { fromMs: number | null; untilMs: number | null }
)

export const SPAN_MS = {
  '1h': HOUR_MS,
  '24h': 24 * HOUR_MS,
  '7d': 7 * 24 * HOUR_MS,
  '30d': 30 * 24 * HOUR_MS,
  all: Number.POSITIVE_INFINITY,
} as const satisfies Record<TimeRange, number>

const SPAN_WORDS = {
  '1h': 'in the last hour',
  '24h': 'in the last 24 hours',
  '7d': 'in the last 7 days',
  '30d': 'in the last 30 days',
  all: 'of all time',
} as const satisfies Record<TimeRange, string>

/** The window of a range, as of now. */
export function windowOf(range: Range, nowMs: number): TimeWindow {
  if (!('last' in range)) return { field: range.by, fromMs: range.fromMs, untilMs: range.untilMs }
  const spanMs = SPAN_MS[range.last]
  return {
    field: range.by,
    fromMs: spanMs === Number.POSITIVE_INFINITY ? null : nowMs - spanMs,
    untilMs: null,
  }
}

/** "in the last 24 hours", "since Nov 20, 12:00", "from Nov 20, 12:00 to Nov 21, 12:00". */
export function rangeWords(range: Range, formatTime: (ms: number) => string): string {
  const by = range.by === 'created' ? '' : `${range.by} `
  if ('last' in range) return by + SPAN_WORDS[range.last]
  const { fromMs, untilMs } = range
  if (fromMs === null) return untilMs === null ? `${by}of all time` : `${by}until ${formatTime(untilMs)}`
  return untilMs === null
    ? `${by}since ${formatTime(fromMs)}`
    : `${by}from ${formatTime(fromMs)} to ${formatTime(untilMs)}`
}

/** Whether a run with this time lies in the window; one without a time lies only in one that is open at both ends. */
export const isWithin = ({ fromMs, untilMs }: TimeWindow, ms: number | null): boolean =>
  ms === null
    ? fromMs === null && untilMs === null
    : ms >= (fromMs ?? -Infinity) && ms < (untilMs ?? Infinity)
