import type { Histogram, HistogramBar } from '../../../src/run-set/histogram/histogram'
import { barEdges, type Step } from '../../../src/run-set/histogram/steps'

/** A chart of bars of this length in UTC; `counts` by place, all others hold nothing. */
export function chartOf(
  fromMs: number,
  untilMs: number,
  step: Step,
  counts: Record<number, Partial<HistogramBar>> = {},
): Histogram {
  const edges = barEdges(fromMs, untilMs, step, 'utc')
  const bars = edges.slice(1).map((edge, at) => ({
    fromMs: edges[at] as number,
    untilMs: edge,
    active: 0,
    failed: 0,
    completed: 0,
    other: 0,
    ...counts[at],
  }))
  const ends = { fromMs: edges[0] as number, untilMs: edges.at(-1) as number }
  return { field: 'created', stepMs: step.ms, ...ends, bars, before: 0, after: 0, unplaced: 0 }
}
