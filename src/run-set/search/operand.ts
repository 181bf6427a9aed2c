import { parseInputTime } from '../../lib/input-time'
import type { TimeZone } from '../../lib/preferences'
import type { FieldKind } from './fields'

/** A number, ms or epoch ms as it was written; with `ago`, ms before now. */
export interface Operand {
  from: number
  /** Where what was written ends, for "30s" a second later, for a date a day later; null for a single point. */
  until: number | null
  ago: boolean
}

/** What `text` stands for among the values of such a field; null where it is none. */
export function readOperand(kind: FieldKind, text: string, zone: TimeZone): Operand | null {
  if (kind === 'number')
    return /^\d{1,15}$/.test(text) ? { from: Number(text), until: null, ago: false } : null
  if (kind === 'duration') return duration(text)
  if (!text.startsWith('-')) return time(text, zone)
  const age = duration(text.slice(1))
  return age && { from: age.from, until: null, ago: true }
}

const UNITS = [
  [/^(\d{1,9})(?:\.(\d{1,3}))?d/, 86_400_000],
  [/^(\d{1,9})(?:\.(\d{1,3}))?h/, 3_600_000],
  [/^(\d{1,9})(?:\.(\d{1,3}))?m(?:in)?(?!s)/, 60_000],
  [/^(\d{1,9})(?:\.(\d{1,3}))?s/, 1000],
  [/^(\d{1,9})(?:\.(\d{1,3}))?ms/, 1],
] as const

/** "1h30m", "30s", "1.5s", "500ms", and what the table shows: "4 min 12 s". Case does not matter, the order does. */
function duration(text: string): Operand | null {
  let rest = text.replace(/\s/g, '').toLowerCase()
  if (rest === '') return null
  let [ms, stepMs] = [0, 0]
  for (const [pattern, unitMs] of UNITS) {
    const found = pattern.exec(rest)
    if (!found) continue
    const [all, whole, part = ''] = found
    rest = rest.slice(all.length)
    ms += Number(`${whole}.${part || 0}`) * unitMs
    stepMs = unitMs / 10 ** part.length
  }
  // Runs last whole milliseconds: 1.005 s must not be a hair less.
  const from = Math.round(ms)
  return rest === '' ? { from, until: from + Math.max(1, stepMs), ago: false } : null
}

const TIME =
  /^([1-9]\d{3})-(\d\d)-(\d\d)(?:[T ]((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?(\.\d{3})?(Z|[+-]\d\d:?\d\d)?)?$/i

/** A date, or a time to the minute, second or millisecond, in the zone unless it names one. */
function time(text: string, zone: TimeZone): Operand | null {
  const found = TIME.exec(text)
  if (!found) return null
  const [, year, month, day, minute, second = '', ms = '', offset = ''] = found
  // A day that does not exist would be read as one of the next month.
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12))
  if (noon.toISOString().slice(0, 10) !== text.slice(0, 10) || (ms !== '' && second === '')) return null
  const at = (date: string, clock: string) =>
    parseInputTime(`${date}T${clock}`, offset === '' ? zone : 'local')
  const from = at(
    text.slice(0, 10),
    minute === undefined ? '00:00' : minute + second + ms + offset.toUpperCase(),
  )
  if (from === null) return null
  if (minute !== undefined) {
    return { from, until: from + (ms !== '' ? 1 : second !== '' ? 1000 : 60_000), ago: false }
  }
  // Not 24 hours later: a day on which the clocks are set is longer or shorter.
  noon.setUTCDate(noon.getUTCDate() + 1)
  return { from, until: at(noon.toISOString().split('T', 1)[0] as string, '00:00'), ago: false }
}
