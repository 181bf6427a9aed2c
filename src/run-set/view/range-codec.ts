import type { TimeRange } from '../../contract/config'
import { epochMs } from '../../lib/time'
import type { TimeField } from '../table/times'
import { type Range, SPANS } from './range'

const TIME_FIELDS: readonly TimeField[] = ['created', 'started', 'stopped']

/** Reads the range from the address; what can't be used is named in `ignored`. */
export function parseRange(params: URLSearchParams, usual: TimeRange, ignored: string[]): Range {
  const read = <T>(name: string, parse: (value: string) => T | undefined): T | undefined => {
    const value = params.get(name)
    if (value === null) return undefined
    const parsed = parse(value)
    if (parsed === undefined) ignored.push(`${name}=${value}`)
    return parsed
  }
  const by = read('by', (value) => TIME_FIELDS.find((field) => field === value)) ?? 'created'
  const last = read('range', (value) => SPANS.find((span) => span === value))
  const fromMs = read('from', (value) => epochMs(value) ?? undefined) ?? null
  const untilMs = read('to', (value) => epochMs(value) ?? undefined) ?? null
  if (last !== undefined || (fromMs === null && untilMs === null)) return { by, last: last ?? usual }
  return { by, fromMs, untilMs }
}

/** The address of a range; what is as usual is left out. Times are ISO 8601 in UTC. */
export function formatRange(range: Range, usual: TimeRange): URLSearchParams {
  const params = new URLSearchParams()
  if ('last' in range) {
    if (range.last !== usual) params.set('range', range.last)
  } else {
    if (range.fromMs !== null) params.set('from', new Date(range.fromMs).toISOString())
    if (range.untilMs !== null) params.set('to', new Date(range.untilMs).toISOString())
  }
  if (range.by !== 'created') params.set('by', range.by)
  return params
}
