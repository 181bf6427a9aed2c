import type { TimeWindow } from '../index/row-index'
import type { RunTable } from '../table/run-table'
import { timesOf } from '../table/times'

/**
 * The window of the same length right before this one. Of one that goes on, only what has passed of it by `nowMs`
 * counts as its length, so that half a day is not held against a whole one. Null where nothing comes before (it is open
 * at its beginning) and where it has not begun.
 */
export function windowBefore({ field, fromMs, untilMs }: TimeWindow, nowMs: number): TimeWindow | null {
  if (fromMs === null) return null
  const lengthMs = Math.min(untilMs ?? nowMs, nowMs) - fromMs
  return lengthMs > 0 ? { field, fromMs: fromMs - lengthMs, untilMs: fromMs } : null
}

/** Those of the rows that lie in the window, in the order given; the very array where it lets all through. */
export function rowsWithin(table: RunTable, rows: Uint32Array, window: TimeWindow): Uint32Array {
  if (window.fromMs === null && window.untilMs === null) return rows
  const times = timesOf(table, window.field)
  const [from, until] = [
    window.fromMs ?? Number.NEGATIVE_INFINITY,
    window.untilMs ?? Number.POSITIVE_INFINITY,
  ]
  const within = new Uint32Array(rows.length)
  let count = 0
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const ms = times[row] as number
    if (ms >= from && ms < until) within[count++] = row
  }
  return count === rows.length ? rows : within.subarray(0, count)
}
