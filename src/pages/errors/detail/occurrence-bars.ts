import type { TimeZone } from '../../../lib/preferences'
import { timeTicks } from '../../../run-parts/histogram/time-ticks'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import type { Histogram } from '../../../run-set/histogram/histogram'
import { barEdges, STEPS, type Step } from '../../../run-set/histogram/steps'
import type { TimeWindow } from '../../../run-set/index/row-index'

const MOST_BARS = 60
/** Wide enough for as many labels as are ever of use; fewer are drawn where there is less room. */
const LABELS_PX = 1000

interface OccurrenceBars {
  /** Times are epoch ms; `stepMs` is how long a bar is meant to be. All errors stand as `failed`. */
  chart: Histogram
  /** Below the bars; `at` counts in bars from the left edge of the first. */
  ticks: { at: number; text: string }[]
}

/** An error's occurrences over its axis, in bars that begin at round times and reach beyond no end of the window. */
export function occurrenceBars(
  { occurrences, axis, unplaced }: Pick<ErrorGroup, 'occurrences' | 'axis' | 'unplaced'>,
  window: TimeWindow,
  zone: TimeZone,
): OccurrenceBars {
  const { fromMs, untilMs } = axis
  const step = STEPS.find(({ ms }) => (untilMs - fromMs) / ms <= MOST_BARS) ?? (STEPS.at(-1) as Step)
  const edges = barEdges(fromMs, untilMs, step, zone)
  const last = edges.length - 1
  if (window.fromMs !== null) edges[0] = fromMs
  if (window.untilMs !== null) edges[last] = untilMs
  const counts = new Array<number>(last).fill(0)
  for (const { createdMs } of occurrences) {
    if (createdMs === null || createdMs < fromMs || createdMs >= untilMs) continue
    const bar = edges.findLastIndex((edge) => edge <= createdMs)
    counts[bar] = (counts[bar] ?? 0) + 1
  }
  const bars = counts.map((failed, at) => ({
    fromMs: edges[at] as number,
    untilMs: edges[at + 1] as number,
    active: 0,
    failed,
    completed: 0,
    other: 0,
  }))
  const chart: Histogram = {
    field: window.field,
    stepMs: step.ms,
    fromMs: edges[0] as number,
    untilMs: edges[last] as number,
    bars,
    before: 0,
    after: 0,
    unplaced,
  }
  const barPx = LABELS_PX / bars.length
  const ticks = timeTicks(chart, LABELS_PX, zone).map(({ x, text }) => ({ at: x / barPx, text }))
  return { chart, ticks }
}
