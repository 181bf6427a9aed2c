import { type DurationAxis, durationAxis, durationPx } from './duration-axis'

/** One dot a run; the three are as long as each other. */
export interface Dots {
  /** When, epoch ms. */
  x: Float64Array
  /** How long, ms; 0 or more. */
  y: Float64Array
  /** Which of the kinds, by place. */
  kind: Uint8Array
}

/** The times shown, epoch ms. */
export interface TimeSpan {
  fromMs: number
  untilMs: number
}

/** Where the dots may stand, in px: beside it the durations, below it the times. */
export const PLOT = { leftPx: 48, rightPx: 10, topPx: 10, basePx: 226, heightPx: 246 } as const

/** The place of each dot in px; NaN for one that isn't drawn: out of the times shown, or without time or duration. */
export interface DotPlaces {
  xPx: Float32Array
  yPx: Float32Array
  /** How many are drawn. */
  drawn: number
  /** The latest of them; null where there is none. */
  latest: number | null
  axis: DurationAxis
}

/** From `fromMs` at the left edge to `untilMs` at the right one; in the middle where both are the same. */
export function timePx(ms: number, { fromMs, untilMs }: TimeSpan, widthPx: number): number {
  const spanPx = widthPx - PLOT.leftPx - PLOT.rightPx
  const share = untilMs > fromMs ? (ms - fromMs) / (untilMs - fromMs) : 0.5
  return PLOT.leftPx + share * spanPx
}

/** Nothing is drawn where there is no room, or none yet. */
export function dotPlaces({ x, y }: Dots, span: TimeSpan, widthPx: number): DotPlaces {
  const count = widthPx > PLOT.leftPx + PLOT.rightPx ? x.length : 0
  const axis = durationAxis(y.subarray(0, count), PLOT.topPx, PLOT.basePx)
  const xPx = new Float32Array(x.length).fill(Number.NaN)
  const yPx = new Float32Array(x.length).fill(Number.NaN)
  let drawn = 0
  let latest: number | null = null
  for (let at = 0; at < count; at++) {
    const ms = x[at] ?? Number.NaN
    if (!(ms >= span.fromMs && ms <= span.untilMs)) continue
    const top = durationPx(axis, y[at] ?? Number.NaN)
    if (Number.isNaN(top)) continue
    xPx[at] = timePx(ms, span, widthPx)
    yPx[at] = top
    drawn++
    if (latest === null || ms >= (x[latest] ?? 0)) latest = at
  }
  return { xPx, yPx, drawn, latest, axis }
}
