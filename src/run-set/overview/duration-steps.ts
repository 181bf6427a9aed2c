const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS

/** Units as they are written in a search and as they are read, the largest first. */
const UNITS = [
  [DAY_MS, 'd', 'd'],
  [HOUR_MS, 'h', 'h'],
  [MINUTE_MS, 'm', 'min'],
  [SECOND_MS, 's', 's'],
  [1, 'ms', 'ms'],
] as const

/** Where bins of durations begin, in ms, rising: steps that look alike on a logarithmic scale and read well. */
export const DURATION_EDGES: readonly number[] = [
  0,
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500],
  ...[1, 2, 5, 10, 30].map((seconds) => seconds * SECOND_MS),
  ...[1, 2, 5, 10, 30].map((minutes) => minutes * MINUTE_MS),
  ...[1, 2, 6, 12].map((hours) => hours * HOUR_MS),
  ...[1, 2, 5, 10, 30].map((days) => days * DAY_MS),
]

/** "500 ms", "1 s", "30 min": of whole numbers of one unit, as all edges are. */
export function edgeWords(ms: number): string {
  const [unitMs, , word] = UNITS.find(([unitMs]) => ms >= unitMs && ms % unitMs === 0) ?? UNITS[4]
  return `${ms / unitMs} ${word}`
}

/** A duration of whole ms, 0 or more, as a search reads it back exactly: "1h30m", "2s500ms" (docs/search.md). */
export function durationOperand(ms: number): string {
  let rest = ms
  let text = ''
  for (const [unitMs, unit] of UNITS) {
    const whole = Math.floor(rest / unitMs)
    rest -= whole * unitMs
    if (whole > 0) text += whole + unit
  }
  return text || '0ms'
}
