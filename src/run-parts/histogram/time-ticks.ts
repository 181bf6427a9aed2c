import { inputTime } from '../../lib/input-time'
import type { TimeZone } from '../../lib/preferences'
import { formatClock } from '../../lib/time'
import type { Histogram } from '../../run-set/histogram/histogram'
import { floorToStep, STEPS, type Step } from '../../run-set/histogram/steps'
import { dayWords, isMidnight, minuteWords } from './bar-words'

const MINUTE_MS = 60_000
const DAY_MS = 86_400_000

/** A label below the start of a bar; `x` in px, the middle of its text `textX`. */
interface Tick {
  x: number
  textX: number
  text: string
}

/** Labels at times that read well, none over another or over the edge. */
export function timeTicks({ bars, stepMs }: Histogram, widthPx: number, zone: TimeZone): Tick[] {
  const barPx = widthPx / bars.length
  const step = labelStep(stepMs, barPx)
  const halfPx = labelPx(step) / 2
  const round = bars.flatMap(({ fromMs }, at) =>
    floorToStep(fromMs, step, zone) === fromMs
      ? [{ x: at * barPx, textX: at * barPx, text: words(fromMs, step, zone) }]
      : [],
  )
  let freePx = 0
  const ticks = round.filter(({ x }) => {
    if (x - halfPx < freePx || x + halfPx > widthPx) return false
    freePx = x + halfPx
    return true
  })
  // One that stands at the edge is moved only where it is alone: among others it would break their rhythm.
  const [only] = round
  return ticks.length > 0 || !only ? ticks : [{ ...only, textX: Math.max(halfPx, only.x - halfPx) }]
}

/** Of days and weeks as many are labelled as have room; of all else only those that are round. */
function labelStep(stepMs: number, barPx: number): Step {
  const steps = STEPS.filter(({ ms }) => ms >= stepMs)
  const hasRoom = (step: Step) => (step.ms / stepMs) * barPx >= labelPx(step)
  const isOfDays = ({ ms }: Step) => ms === DAY_MS || ms === 7 * DAY_MS
  return steps.find((step) => isOfDays(step) || hasRoom(step)) ?? (steps.at(-1) as Step)
}

/** With some air. */
function labelPx({ ms, months = 0 }: Step): number {
  if (months >= 12) return 40
  return ms < MINUTE_MS || months > 0 ? 66 : 52
}

function words(ms: number, step: Step, zone: TimeZone): string {
  const day = dayWords(ms, zone, ms)
  if (step.months !== undefined) {
    const year = inputTime(ms, zone).slice(0, 4)
    return step.months < 12 ? `${day.slice(0, 3)} ${year}` : year
  }
  if (step.ms >= DAY_MS || isMidnight(ms, zone)) return day
  return step.ms < MINUTE_MS ? formatClock(ms, zone) : minuteWords(ms, zone)
}
