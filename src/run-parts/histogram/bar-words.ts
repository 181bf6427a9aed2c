import { inputTime } from '../../lib/input-time'
import type { TimeZone } from '../../lib/preferences'
import { plural } from '../../lib/text'
import { formatClock, formatShortTime } from '../../lib/time'
import type { Histogram, HistogramBar } from '../../run-set/histogram/histogram'

const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

export type Counts = Pick<HistogramBar, 'active' | 'failed' | 'completed' | 'other'>

export const totalOf = ({ active, failed, completed, other }: Counts) => active + failed + completed + other

/** The runs of some bars next to each other. */
export function sumOf(bars: readonly HistogramBar[]): Counts {
  const sum = { active: 0, failed: 0, completed: 0, other: 0 }
  for (const bar of bars) {
    sum.active += bar.active
    sum.failed += bar.failed
    sum.completed += bar.completed
    sum.other += bar.other
  }
  return sum
}

/** "Nov 22", with the year where it may be another than this one. */
export const dayWords = (ms: number, zone: TimeZone, nowMs?: number) =>
  formatShortTime(ms, zone, nowMs).replace(/, [^,]*$/, '')

/** "18:04" */
export const minuteWords = (ms: number, zone: TimeZone) => inputTime(ms, zone).slice(11)

export const isMidnight = (ms: number, zone: TimeZone) =>
  ms % MINUTE_MS === 0 && minuteWords(ms, zone) === '00:00'

/** "14:00–14:15", "Nov 22, 21:00–Nov 23, 03:00", whole days as "Nov 16–Nov 22". */
export function spanWords(
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
  chart: Pick<Histogram, 'stepMs' | 'fromMs' | 'untilMs'>,
  zone: TimeZone,
  nowMs?: number,
): string {
  const day = (ms: number) => dayWords(ms, zone, nowMs)
  const time = (ms: number) => (chart.stepMs < MINUTE_MS ? formatClock(ms, zone) : minuteWords(ms, zone))
  const [first, last] = [day(fromMs), day(untilMs - 1)]
  if (isMidnight(fromMs, zone) && isMidnight(untilMs, zone))
    return first === last ? first : `${first}–${last}`
  if (first !== last) return `${first}, ${time(fromMs)}–${day(untilMs)}, ${time(untilMs)}`
  const isOneDay = day(chart.fromMs) === day(chart.untilMs - 1)
  return `${isOneDay ? '' : `${first}, `}${time(fromMs)}–${time(untilMs)}`
}

/** "31 runs · 4 failed · 2 active"; the completed ones are the rest. */
export function countWords(counts: Counts): string {
  const { failed, active, other } = counts
  const parts = [
    plural(totalOf(counts), 'run'),
    failed > 0 && plural(failed, 'failed', 'failed'),
    active > 0 && plural(active, 'active', 'active'),
    other > 0 && plural(other, 'other', 'other'),
  ]
  return parts.filter((part) => part !== false).join(' · ')
}

const TIME_NAMES = { created: 'creation', started: 'start', stopped: 'stop' } as const

/** What of the runs is not drawn, and why. */
export const notDrawn = ({ before, after, unplaced, field }: Histogram) =>
  [
    { name: 'far earlier', count: before },
    { name: 'far later', count: after },
    { name: `without a ${TIME_NAMES[field]} time`, count: unplaced },
  ].filter(({ count }) => count > 0)

const UNITS = [
  [365 * DAY_MS, 'year', 'years'],
  [30 * DAY_MS, 'month', 'months'],
  [7 * DAY_MS, 'week', 'weeks'],
  [DAY_MS, 'day', 'days'],
  [HOUR_MS, 'h', 'h'],
  [MINUTE_MS, 'min', 'min'],
  [1000, 's', 's'],
] as const

/** "Bars of 15 min" */
export function stepWords({ stepMs }: Pick<Histogram, 'stepMs'>): string {
  const [unitMs, one, many] = UNITS.find(([ms]) => stepMs % ms === 0) ?? UNITS[6]
  return `Bars of ${plural(stepMs / unitMs, one, many)}`
}

/** Said while no bar is chosen: what the bars are and what is not drawn, or else what can be done, which is no news on paper. */
export function chartWords(chart: Histogram): { says: string; invites: string | null } {
  const missing = notDrawn(chart).map(({ name, count }) => plural(count, name, name))
  const hasRuns = chart.bars.some((bar) => totalOf(bar) > 0)
  const bars = hasRuns ? stepWords(chart) : 'No runs to draw'
  if (missing.length > 0) return { says: `${bars} · not drawn: ${missing.join(', ')}`, invites: null }
  return { says: bars, invites: hasRuns ? 'click or drag to narrow' : null }
}
