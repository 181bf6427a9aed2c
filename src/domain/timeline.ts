import type { ServerRun } from '../contract/server-run'
import { epochMs } from '../lib/time'
import { durationMs, isRunning, runBeginMs, startupMs } from './timing'

export type Timeline =
  | { drawn: false; reason: string }
  | {
      drawn: true
      /** From created to started; null when unknown. */
      startupMs: number | null
      /** From the beginning (see runBeginMs) to the end, or to now while it runs. */
      runningMs: number
      /** From the first point that is drawn to the end. */
      totalMs: number
      /** The part of the bar that startup takes, 0 to 1. */
      startupShare: number
      /** Whether the end is now and moves on. */
      live: boolean
    }

/** What of created → started → stopped can be drawn, and if nothing, why not. */
export function timelineOf(run: ServerRun, nowMs: number): Timeline {
  if (runBeginMs(run) === null) {
    return { drawn: false, reason: 'No time was reported for the beginning, so there is nothing to draw.' }
  }
  const running = durationMs(run, nowMs)
  if (running === null) {
    return {
      drawn: false,
      reason:
        epochMs(run.stopped_at) === null
          ? 'The end was not reported, so how long the run took is unknown.'
          : 'The run ends before it begins: the clocks disagree, so its length is unknown.',
    }
  }
  const startup = startupMs(run)
  const total = running + (startup ?? 0)
  return {
    drawn: true,
    startupMs: startup,
    runningMs: running,
    totalMs: total,
    startupShare: startup === null || total === 0 ? 0 : startup / total,
    live: isRunning(run),
  }
}
