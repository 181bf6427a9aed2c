import type { TimeZone } from './preferences'

/** Epoch milliseconds of an API time; null when it is null or unreadable. */
export function epochMs(iso: string | null): number | null {
  if (iso === null) return null
  const ms = Date.parse(iso)
  return Number.isNaN(ms) ? null : ms
}

const formats = new Map<string, Intl.DateTimeFormat>()

function format(kind: 'short' | 'dated' | 'seconds' | 'full' | 'clock', zone: TimeZone): Intl.DateTimeFormat {
  const key = kind + zone
  const known = formats.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat('en-US', {
    ...(kind === 'clock' ? {} : { month: 'short', day: 'numeric' }),
    ...(kind === 'full' ? { year: 'numeric', fractionalSecondDigits: 3 } : {}),
    ...(kind === 'dated' ? { year: 'numeric' } : {}),
    ...(kind === 'short' || kind === 'dated' ? {} : { second: '2-digit' }),
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(zone === 'utc' ? { timeZone: 'UTC' } : {}),
  })
  formats.set(key, made)
  return made
}

const LONG_AGO_MS = 300 * 86_400_000

/** "Nov 22, 18:04", with the year where it may be another than this one. */
export const formatShortTime = (ms: number, zone: TimeZone, nowMs = Date.now()) =>
  format(Math.abs(nowMs - ms) > LONG_AGO_MS ? 'dated' : 'short', zone).format(ms)

/** "Nov 22, 18:04:11" */
export const formatTimeToSecond = (ms: number, zone: TimeZone) => format('seconds', zone).format(ms)

/** "Nov 22, 2026, 18:04:11.213", and " UTC" where that is the zone. */
export const formatExactTime = (ms: number, zone: TimeZone) =>
  format('full', zone).format(ms) + (zone === 'utc' ? ' UTC' : '')

/** "14:02:11" */
export const formatClock = (ms: number, zone: TimeZone) => format('clock', zone).format(ms)

/** "12 s ago", "in 3 min" (a clock that runs ahead), "now" within a second. */
export function formatRelativeTime(ms: number, nowMs: number): string {
  const seconds = Math.floor(Math.abs(nowMs - ms) / 1000)
  if (seconds < 1) return 'now'
  const [value, unit] =
    seconds < 60
      ? [seconds, 's']
      : seconds < 3600
        ? [Math.floor(seconds / 60), 'min']
        : seconds < 86_400
          ? [Math.floor(seconds / 3600), 'h']
          : [Math.floor(seconds / 86_400), 'd']
  return ms > nowMs ? `in ${value} ${unit}` : `${value} ${unit} ago`
}
