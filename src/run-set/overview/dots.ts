import { axisOf } from '../histogram/axis'
import { orderRows } from '../index/order-rows'
import type { TimeWindow } from '../index/row-index'
import { timesOf } from '../table/times'
import { measured, type RowsAtMoment } from './measured'

/** Runs as dots, in order of time: one entry of each array is one run. */
export interface Dots {
  /** The time by which the range is, epoch ms: every dot of a range lies in it. */
  x: Float64Array
  /** How long it took, or has taken so far, in ms. */
  y: Float64Array
  /** COMPLETED, FAILED, ACTIVE or OTHER of status-kinds.ts. */
  kind: Uint8Array
  /** In the table. */
  row: Uint32Array
  /** What is drawn, epoch ms: from `fromMs` on, up to and not including `untilMs`. */
  axis: { fromMs: number; untilMs: number }
  /** Runs without a time or a duration. */
  leftOut: number
  /** Runs whose clock is so far off that they are not drawn. */
  offAxis: number
}

/** `rows` are those of the window. */
export function dotsOf(of: RowsAtMoment & { window: TimeWindow }): Dots {
  const { table, rows, window, nowMs } = of
  const times = timesOf(table, window.field)
  const axis = axisOf({ rows, times, fromMs: window.fromMs, untilMs: window.untilMs, nowMs })
  const { kinds, durations } = measured(of)
  const x = new Float64Array(rows.length)
  const y = new Float64Array(rows.length)
  const kind = new Uint8Array(rows.length)
  const row = new Uint32Array(rows.length)
  let [count, leftOut, offAxis] = [0, 0, 0]
  const places = inOrder(rows, times)
  for (let at = 0; at < places.length; at += 1) {
    const place = places[at] as number
    const each = rows[place] as number
    const [ms, took] = [times[each] as number, durations[place] as number]
    if (Number.isNaN(ms) || Number.isNaN(took)) leftOut += 1
    else if (ms < axis.fromMs || ms >= axis.untilMs) offAxis += 1
    else {
      x[count] = ms
      y[count] = took
      kind[count] = kinds[place] as number
      row[count++] = each
    }
  }
  return {
    x: x.subarray(0, count),
    y: y.subarray(0, count),
    kind: kind.subarray(0, count),
    row: row.subarray(0, count),
    axis,
    leftOut,
    offAxis,
  }
}

/** The places of the rows in order of time. */
function inOrder(rows: Uint32Array, times: Float64Array): Uint32Array {
  const places = new Uint32Array(rows.length)
  const timeOf = (place: number) => times[rows[place] as number] as number
  // Most lists are newest first, and need only be turned around.
  let newestFirst = true
  for (let at = 0; at < places.length; at += 1) {
    places[at] = at
    newestFirst &&= at === 0 || timeOf(at - 1) >= timeOf(at)
  }
  return newestFirst ? places.reverse() : orderRows(places, [{ read: timeOf, descending: false }])
}
