import type { TimeZone } from './preferences'

const MINUTE_MS = 60_000

/** A time as the value of a `datetime-local` field, to the minute, in the chosen zone. */
export function inputTime(ms: number, zone: TimeZone): string {
  const offsetMs = zone === 'utc' ? 0 : new Date(ms).getTimezoneOffset() * MINUTE_MS
  return new Date(ms - offsetMs).toISOString().slice(0, 16)
}

/** The time that stands in such a field, epoch ms; null when it is empty or unreadable. */
export function parseInputTime(value: string, zone: TimeZone): number | null {
  // Without a zone it is read as local time.
  const ms = Date.parse(zone === 'utc' ? `${value}Z` : value)
  return value === '' || Number.isNaN(ms) ? null : ms
}
