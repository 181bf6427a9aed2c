import type { ServerRun } from '../contract/server-run'
import { epochMs } from '../lib/time'

/** When the run began: `started_at`, or `created_at` where the engine did not write it (CONTRACT section 2). */
export const runBeginMs = (run: ServerRun): number | null =>
  epochMs(run.started_at) ?? epochMs(run.created_at)

/** From created to started, in ms; null when either is unknown or they run backwards. */
export function startupMs(run: ServerRun): number | null {
  const created = epochMs(run.created_at)
  const started = epochMs(run.started_at)
  if (created === null || started === null || started < created) return null
  return started - created
}

/** Whether the run's time still grows: active, and no end reported. */
export const isRunning = (run: ServerRun): boolean => run.status === 'active' && run.stopped_at === null

/**
 * How long the run has run, in ms, from its beginning to its end or, while it runs, to `nowMs`.
 * Null when the end isn't known (over, with no `stopped_at`) or lies before the beginning.
 */
export function durationMs(run: ServerRun, nowMs: number): number | null {
  const begin = runBeginMs(run)
  if (begin === null) return null
  const end = epochMs(run.stopped_at)
  if (end !== null) return end < begin ? null : end - begin
  return isRunning(run) ? Math.max(0, nowMs - begin) : null
}
