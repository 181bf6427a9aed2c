import { describeStatus, type StatusTone } from '../../domain/status'
import type { TimeZone } from '../../lib/preferences'
import type { RunTable } from '../table/run-table'
import { type TimeField, timesOf } from '../table/times'
import { axisOf } from './axis'
import { barEdges, STEPS } from './steps'

/** Runs by status from `fromMs` on, up to and not including `untilMs`, both epoch ms. */
export interface HistogramBar {
  fromMs: number
  untilMs: number
  active: number
  failed: number
  completed: number
  /** With a status that is not reported, or that a newer API has added. */
  other: number
}

/** Every run is in one bar, or in one of `before`, `after` and `unplaced`. */
export interface Histogram {
  field: TimeField
  /** How long a bar is meant to be; the first and the last end where the window does. */
  stepMs: number
  /** What is drawn, epoch ms; as `bars` begin and end, where there are any. */
  fromMs: number
  untilMs: number
  /** Without a gap; none for a window that is empty. */
  bars: HistogramBar[]
  /** Runs whose clock was so far off that they are not drawn. */
  before: number
  after: number
  /** Runs that have no such time. */
  unplaced: number
}

export interface HistogramOf {
  table: RunTable
  rows: Uint32Array
  field: TimeField
  /** The window, epoch ms; null is open: from the oldest row, until now. */
  fromMs: number | null
  untilMs: number | null
  nowMs: number
  /** 20 or more. */
  maxBars: number
  /** Whose clocks the bars follow: those of a day begin at midnight. */
  zone: TimeZone
}

const KINDS = ['active', 'failed', 'completed', 'unknown'] as const satisfies readonly StatusTone[]

/** Counts the rows over time. Throws RangeError where `maxBars` is too small for any window. */
export function histogram(of: HistogramOf): Histogram {
  const { table, rows, field, maxBars, zone } = of
  const times = timesOf(table, field)
  const axis = axisOf({ ...of, times })
  const { stepMs, edges } = fittingEdges(axis.fromMs, axis.untilMs, maxBars, zone)
  const last = edges.length - 1
  // A bar counts what it would narrow to: none reaches beyond the window.
  if (of.fromMs !== null) edges[0] = axis.fromMs
  if (of.untilMs !== null) edges[last] = axis.untilMs
  const [from, until] = [edges[0] as number, edges[last] as number]
  const barPerMs = last / (until - from)

  const { codes, kinds } = kindsOf(table)
  const counts = new Uint32Array(Math.max(0, last) * KINDS.length)
  let [before, after, unplaced] = [0, 0, 0]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const ms = times[row] as number
    if (ms < from) before += 1
    else if (ms >= until) after += 1
    else if (Number.isNaN(ms)) unplaced += 1
    else {
      // Bars are almost of one length: the guess is next to right.
      let bar = Math.min(last - 1, Math.floor((ms - from) * barPerMs))
      while (ms < (edges[bar] as number)) bar -= 1
      while (ms >= (edges[bar + 1] as number)) bar += 1
      const cell = bar * KINDS.length + (kinds[codes[row] as number] as number)
      counts[cell] = (counts[cell] as number) + 1
    }
  }
  const countAt = (bar: number, kind: StatusTone) =>
    counts[bar * KINDS.length + KINDS.indexOf(kind)] as number
  const bars = Array.from({ length: Math.max(0, last) }, (_, bar) => ({
    fromMs: edges[bar] as number,
    untilMs: edges[bar + 1] as number,
    active: countAt(bar, 'active'),
    failed: countAt(bar, 'failed'),
    completed: countAt(bar, 'completed'),
    other: countAt(bar, 'unknown'),
  }))
  return { field, stepMs, fromMs: from, untilMs: until, bars, before, after, unplaced }
}

/** The edges of bars of the shortest length of which there are not too many. */
function fittingEdges(fromMs: number, untilMs: number, maxBars: number, zone: TimeZone) {
  if (fromMs >= untilMs) return { stepMs: 0, edges: [fromMs] }
  for (const step of STEPS) {
    if ((untilMs - fromMs) / step.ms > maxBars) continue
    const edges = barEdges(fromMs, untilMs, step, zone)
    if (edges.length - 1 <= maxBars) return { stepMs: step.ms, edges }
  }
  throw new RangeError(`${maxBars} bars are too few.`)
}

/** By code of a status, the place of its kind in KINDS. */
function kindsOf({ columns, texts }: RunTable) {
  const kinds = Uint8Array.from(texts.status.values, (status) => KINDS.indexOf(describeStatus(status).tone))
  return { codes: columns.status.values, kinds }
}
