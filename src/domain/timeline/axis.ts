import type { ServerRun } from '../../contract/server-run'
import { epochMs } from '../../lib/time'
import { inRun } from '../messages/in-run'
import { durationMs, isRunning, runBeginMs } from '../timing'
import type { TimelineItem } from './items'

/** A part of time, epoch ms, longer than nothing. */
export interface Span {
  fromMs: number
  toMs: number
}

export interface Axis extends Span {
  /** From where times are counted: when the run was created, or what is first known of it. */
  zeroMs: number
  /** Whether the end is now and moves on. */
  live: boolean
}

/** Clocks differ and lines are written late: so much, but not more, an item may lie outside the run's own time. */
const SLACK = { share: 0.05, leastMs: 2_000, mostMs: 60_000 } as const
/** A run of no length has an axis all the same. */
const LEAST_MS = 10

/** Where an item may lie, epoch ms; infinite where the run's own end or beginning is unknown. */
interface Limits {
  earliestMs: number
  latestMs: number
}

interface Core {
  beginMs: number | null
  endMs: number | null
}

function coreOf(run: ServerRun, nowMs: number): Core {
  const begin = runBeginMs(run)
  const running = durationMs(run, nowMs)
  const stopped = epochMs(run.stopped_at)
  return {
    beginMs: begin === null ? null : Math.min(begin, epochMs(run.created_at) ?? begin),
    endMs: begin !== null && running !== null ? begin + running : begin === null ? stopped : null,
  }
}

function limitsOf({ beginMs, endMs }: Core): Limits {
  const lengthMs = beginMs === null || endMs === null ? 0 : endMs - beginMs
  const slackMs = Math.min(SLACK.mostMs, Math.max(SLACK.leastMs, lengthMs * SLACK.share))
  return {
    earliestMs: beginMs === null ? Number.NEGATIVE_INFINITY : beginMs - slackMs,
    latestMs: endMs === null ? Number.POSITIVE_INFINITY : endMs + slackMs,
  }
}

const isNear = ({ startMs, endMs }: TimelineItem, { earliestMs, latestMs }: Limits) =>
  startMs <= latestMs && endMs >= earliestMs

/**
 * The axis, and the items on it. It goes from created (or started, if that is earlier) to the end, or to now while the run
 * is active. An item up to 5 % of that length outside, at least 2 s and at most 60 s, stretches it; what lies further away
 * is no part of it, as a clock was wrong. Nor are messages of sibling runs: see `inRun`. Where the beginning or the end is unknown, or
 * the end lies before the beginning, the axis goes to the first or the last item. Null where there is no time at all.
 */
export function placeOnAxis(
  run: ServerRun,
  sources: readonly (readonly TimelineItem[])[],
  nowMs: number,
): { axis: Axis | null; inside: readonly (readonly TimelineItem[])[] } {
  const core = coreOf(run, nowMs)
  const limits = limitsOf(core)
  const isInside = (item: TimelineItem) =>
    isNear(item, limits) && !(item.kind === 'exchange' && inRun(item.exchange, run, nowMs) === false)
  // The same array where all of it is inside.
  const inside = sources.map((items) => (items.every(isInside) ? items : items.filter(isInside)))
  let fromMs = core.beginMs ?? Number.POSITIVE_INFINITY
  let toMs = core.endMs ?? core.beginMs ?? Number.NEGATIVE_INFINITY
  for (const items of inside) {
    for (const { startMs, endMs } of items) {
      fromMs = Math.min(fromMs, Math.max(limits.earliestMs, startMs))
      toMs = Math.max(toMs, Math.min(limits.latestMs, endMs))
    }
  }
  // Of a run of which only the end is known.
  if (fromMs > toMs) fromMs = toMs
  if (!Number.isFinite(fromMs) || !Number.isFinite(toMs)) return { axis: null, inside }
  const axis = {
    fromMs,
    toMs: Math.max(toMs, fromMs + LEAST_MS),
    zeroMs: core.beginMs ?? fromMs,
    live: isRunning(run),
  }
  return { axis, inside }
}
