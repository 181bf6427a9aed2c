import type { TimeZone } from '../../lib/preferences'

const SECOND_MS = 1000
const MINUTE_MS = 60_000
const HOUR_MS = 3_600_000
const DAY_MS = 24 * HOUR_MS
// The epoch began on a Thursday; weeks begin on Mondays. Four days hold every shorter step evenly.
const FIRST_MONDAY_MS = 4 * DAY_MS

/** How long a bar is meant to be: days of 23 or 25 hours and months are as the calendar has them. */
export interface Step {
  ms: number
  months?: number
}

/** The lengths that read well, the shortest first. */
export const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => ({ ms: seconds * SECOND_MS })),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => ({ ms: minutes * MINUTE_MS })),
  ...[1, 3, 6].map((hours) => ({ ms: hours * HOUR_MS })),
  ...[1, 7].map((days) => ({ ms: days * DAY_MS })),
  ...[1, 3].map((months) => ({ ms: months * 30 * DAY_MS, months })),
  ...[1, 5, 20].map((years) => ({ ms: years * 365 * DAY_MS, months: years * 12 })),
]

/** The latest time at or before `ms`, epoch ms, at which a bar of this length begins on the clocks of the zone. */
export function floorToStep(ms: number, step: Step, zone: TimeZone): number {
  // Below an hour by plain counting: an hour that a clock shows twice has its bars twice.
  if (step.ms <= HOUR_MS) return ms - intoStep(wallOf(ms, zone), step.ms)
  return msOf(floorWall(wallOf(ms, zone), step), zone)
}

/** Where the bars begin, epoch ms, rising: the first holds `fromMs`, and the last time ends the last bar, at or after `untilMs`. */
export function barEdges(fromMs: number, untilMs: number, step: Step, zone: TimeZone): number[] {
  let edge = floorToStep(fromMs, step, zone)
  const edges = [edge]
  let wall = floorWall(wallOf(fromMs, zone), step)
  while (edge < untilMs) {
    if (step.ms <= HOUR_MS) {
      edge = floorToStep(edge + step.ms, step, zone)
    } else {
      wall = nextWall(wall, step)
      // A day that the zone left out has no bar.
      const next = msOf(wall, zone)
      if (next <= edge) continue
      edge = next
    }
    edges.push(edge)
  }
  return edges
}

/** What the clocks of the zone show at that time, as if it were UTC. */
const wallOf = (ms: number, zone: TimeZone): number =>
  zone === 'utc' ? ms : ms - Math.round(new Date(ms).getTimezoneOffset() * MINUTE_MS)

/** When the clocks of the zone show that, to the hour; the first time where they show it twice. */
function msOf(wall: number, zone: TimeZone): number {
  if (zone === 'utc') return wall
  const shown = new Date(wall)
  return new Date(
    shown.getUTCFullYear(),
    shown.getUTCMonth(),
    shown.getUTCDate(),
    shown.getUTCHours(),
  ).getTime()
}

function intoStep(wall: number, stepMs: number): number {
  const into = (wall - FIRST_MONDAY_MS) % stepMs
  return into < 0 ? into + stepMs : into
}

function floorWall(wall: number, { ms, months }: Step): number {
  if (months === undefined) return wall - intoStep(wall, ms)
  const shown = new Date(wall)
  const into = (shown.getUTCFullYear() * 12 + shown.getUTCMonth()) % months
  return Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() - into)
}

function nextWall(wall: number, { ms, months }: Step): number {
  if (months === undefined) return wall + ms
  const shown = new Date(wall)
  return Date.UTC(shown.getUTCFullYear(), shown.getUTCMonth() + months)
}
