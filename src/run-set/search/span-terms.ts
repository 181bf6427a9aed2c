import { durationReader, type Reader, startupReader } from '../derived/time-readers'
import type { RunTable } from '../table/run-table'
import type { RangeField } from './fields'
import type { Bound, Span } from './term'

/** By row, 1 where the number, duration or time lies in one of the spans; one that is not known lies in none. */
export function spanHits(
  table: RunTable,
  field: RangeField,
  spans: readonly ({ is: 'none' } | Span)[],
  nowMs: number,
): Uint8Array {
  const hits = new Uint8Array(table.rowCount)
  const read = readerOf(table, field, nowMs)
  for (const span of spans) {
    const holds = span.is === 'none' ? Number.isNaN : within(span, nowMs)
    for (let row = 0; row < hits.length; row += 1) if (holds(read(row))) hits[row] = 1
  }
  return hits
}

function readerOf(table: RunTable, field: RangeField, nowMs: number): Reader {
  if (field === 'duration') return durationReader(table, nowMs)
  if (field === 'startup') return startupReader(table)
  const { values } = table.columns[field]
  return (row) => values[row] as number
}

function within({ low, high }: Span, nowMs: number): (value: number) => boolean {
  const at = (bound: Bound | null, open: number) =>
    bound === null ? open : bound.ago ? nowMs - bound.value : bound.value
  const [from, until] = [at(low, Number.NEGATIVE_INFINITY), at(high, Number.POSITIVE_INFINITY)]
  const [withFrom, withUntil] = [low?.included ?? true, high?.included ?? true]
  return (value) =>
    (value > from || (withFrom && value === from)) && (value < until || (withUntil && value === until))
}
