import type { TimeTick } from '../../../components/charts/scatter/scatter-axes'
import type { TimeZone } from '../../../lib/preferences'
import { timeTicks } from '../../../run-parts/histogram/time-ticks'
import { histogram } from '../../../run-set/histogram/histogram'
import type { WholeRows } from '../../../run-set/run-rows'

/** As of the runs over time, so that both have the same labels. */
const MOST_BARS = 72
const NO_RUNS = new Uint32Array(0)

/** Round times from `fromMs` until `untilMs`, epoch ms, with as many labels as a width has room for. */
export function timeAxis(
  { table, window, nowMs }: WholeRows,
  { fromMs, untilMs }: { fromMs: number; untilMs: number },
  zone: TimeZone,
): (widthPx: number) => TimeTick[] {
  const { field } = window
  const of = { table, rows: NO_RUNS, field, fromMs, untilMs, nowMs, maxBars: MOST_BARS, zone }
  const chart = histogram(of)
  return (widthPx) => {
    if (widthPx <= 0) return []
    const barPx = widthPx / chart.bars.length
    return timeTicks(chart, widthPx, zone).map(({ x, text }) => ({
      at: chart.bars[Math.round(x / barPx)]?.fromMs ?? fromMs,
      text,
    }))
  }
}
