import type { ServerRun } from '../../contract/server-run'
import { epochMs } from '../../lib/time'
import { durationMs, isRunning, runBeginMs, startupMs } from '../timing'

/** What of created → started → stopped can be drawn, and if nothing, why not. Times are epoch ms, spans ms. */
export type RunLine =
  | { drawn: false; reason: string }
  | {
      drawn: true
      /** When the run itself began (see runBeginMs): the startup, where it is known, lies before it. */
      beginMs: number
      /** From created to started; null when unknown. */
      startupMs: number | null
      /** From the beginning to the end, or to now while it runs. */
      runningMs: number
      /** Whether the end is now and moves on. */
      live: boolean
    }

export function runLineOf(run: ServerRun, nowMs: number): RunLine {
  const beginMs = runBeginMs(run)
  if (beginMs === null) {
    return { drawn: false, reason: 'No time was reported for the beginning, so there is nothing to draw.' }
  }
  const runningMs = durationMs(run, nowMs)
  if (runningMs === null) {
    return {
      drawn: false,
      reason:
        epochMs(run.stopped_at) === null
          ? 'The end was not reported, so how long the run took is unknown.'
          : 'The run ends before it begins: the clocks disagree, so its length is unknown.',
    }
  }
  return { drawn: true, beginMs, startupMs: startupMs(run), runningMs, live: isRunning(run) }
}
