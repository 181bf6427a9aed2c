const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

const spans = (unitMs: number, unit: string, values: readonly number[]) =>
  values.map((value) => ({ ms: value * unitMs, text: `${value.toLocaleString('en-US')} ${unit}` }))

/** About a factor of ten apart, and what goes between them where there is room. */
const COARSE = [
  ...spans(1, 'ms', [1, 10, 100]),
  ...spans(SECOND_MS, 's', [1, 10]),
  ...spans(MINUTE_MS, 'min', [1, 10]),
  ...spans(HOUR_MS, 'h', [1, 6]),
  ...spans(DAY_MS, 'd', [1, 10, 100, 1000, 10_000, 100_000]),
]
const FINE = [
  ...spans(1, 'ms', [2, 5, 20, 50, 200, 500]),
  ...spans(SECOND_MS, 's', [2, 5, 20, 30]),
  ...spans(MINUTE_MS, 'min', [2, 5, 20, 30]),
  ...spans(HOUR_MS, 'h', [2, 3, 12]),
  ...spans(DAY_MS, 'd', [2, 5, 20, 50, 200, 500]),
]
const ROUND_MS = [...COARSE, ...FINE].map(({ ms }) => ms).sort((a, b) => a - b)

/** Of its line at the bottom, which durations of 0 have for themselves: 0 has no logarithm. */
const ZERO_PX = 18
/** Between the middles of two labels. */
const LEAST_PX = 24

/** Durations from one round one to another, logarithmic, and where they are in px. */
export interface DurationAxis {
  lowMs: number
  highMs: number
  /** Where `lowMs` is; what is 0, if there is any, is at `zeroPx`. */
  lowPx: number
  zeroPx: number | null
  /** How far up a duration is that is e times as long. */
  pxPerE: number
}

/** What holds all `durations` (ms) between two heights. Those below 0 and those that are no number count for nothing. */
export function durationAxis(durations: Float64Array, topPx: number, basePx: number): DurationAxis {
  let [least, most, hasZero] = [Number.POSITIVE_INFINITY, 0, false]
  for (const ms of durations) {
    if (ms === 0) hasZero = true
    else if (ms > 0 && ms < Number.POSITIVE_INFINITY) {
      if (ms < least) least = ms
      if (ms > most) most = ms
    }
  }
  const lowMs = most === 0 ? 1 : (ROUND_MS.findLast((ms) => ms <= least) ?? 1)
  const highMs = ROUND_MS.find((ms) => ms >= most && ms > lowMs) ?? Math.max(most, lowMs * 2)
  const lowPx = hasZero ? basePx - ZERO_PX : basePx
  const pxPerE = (lowPx - topPx) / Math.log(highMs / lowMs)
  return { lowMs, highMs, lowPx, zeroPx: hasZero ? basePx : null, pxPerE }
}

/**
 * Where a duration is, in px from the top; NaN for one that has no place. What is less than the lowest stands with it:
 * only parts of a millisecond are, and times of the API have none.
 */
export function durationPx({ lowMs, highMs, lowPx, zeroPx, pxPerE }: DurationAxis, ms: number): number {
  if (ms === 0) return zeroPx ?? Number.NaN
  if (!(ms > 0 && ms <= highMs)) return Number.NaN
  return ms <= lowMs ? lowPx : lowPx - Math.log(ms / lowMs) * pxPerE
}

/** Round durations with room between them, from the longest to the shortest. */
export function durationTicks(axis: DurationAxis): { yPx: number; text: string }[] {
  const ticks = axis.zeroPx === null ? [] : [{ yPx: axis.zeroPx, text: '0' }]
  for (const { ms, text } of [...COARSE, ...FINE]) {
    const yPx = ms < axis.lowMs ? Number.NaN : durationPx(axis, ms)
    const room = ticks.every((tick) => Math.abs(tick.yPx - yPx) >= (tick.text === '0' ? ZERO_PX : LEAST_PX))
    if (room && !Number.isNaN(yPx)) ticks.push({ yPx, text })
  }
  return ticks.sort((a, b) => a.yPx - b.yPx)
}
