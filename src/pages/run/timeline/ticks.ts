import type { Axis, Span } from '../../../domain/timeline/axis'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 86_400_000

const STEPS_MS = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 15, 30].map((value) => value * SECOND_MS),
  ...[1, 2, 5, 10, 15, 30].map((value) => value * MINUTE_MS),
  ...[1, 2, 3, 6, 12].map((value) => value * HOUR_MS),
  ...[1, 2, 5].map((value) => value * DAY_MS),
]

/** With some air. */
const LABEL_PX = 92

export interface Tick {
  /** Epoch ms. */
  atMs: number
  /** Its place in the time shown, 0 to 1. */
  share: number
  /** "0", "5 s", "1 min 30 s": since the run's beginning. */
  text: string
}

/** Round times since the run's beginning, as many as have room. */
export function ticksOf({ fromMs, toMs }: Span, { zeroMs }: Axis, widthPx: number): Tick[] {
  const lengthMs = toMs - fromMs
  const leastMs = (lengthMs * LABEL_PX) / Math.max(LABEL_PX, widthPx)
  let stepMs = STEPS_MS.find((ms) => ms >= leastMs) ?? 10 * DAY_MS
  while (stepMs < leastMs) stepMs *= 10
  const ticks: Tick[] = []
  for (let step = Math.ceil((fromMs - zeroMs) / stepMs); ; step += 1) {
    const atMs = zeroMs + step * stepMs
    if (atMs > toMs) return ticks
    ticks.push({ atMs, share: Math.max(0, (atMs - fromMs) / lengthMs), text: tickWords(step * stepMs) })
  }
}

function tickWords(ms: number): string {
  // Not "-0".
  if (ms === 0) return '0'
  if (ms < 0) return `−${tickWords(-ms)}`
  if (ms < SECOND_MS) return `${ms} ms`
  const parts = [
    [Math.floor(ms / DAY_MS), 'd'],
    [Math.floor((ms % DAY_MS) / HOUR_MS), 'h'],
    [Math.floor((ms % HOUR_MS) / MINUTE_MS), 'min'],
    [(ms % MINUTE_MS) / SECOND_MS, 's'],
  ] as const
  return parts.flatMap(([value, unit]) => (value === 0 ? [] : [`${value} ${unit}`])).join(' ')
}
