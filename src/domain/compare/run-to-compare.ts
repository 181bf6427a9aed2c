import type { ServerRun } from '../../contract/server-run'
import { runBeginMs } from '../timing'

/** A run that tells what has changed, and why it is this one. */
export interface RunToCompare {
  run: ServerRun
  why: 'last good' | 'before'
}

/**
 * Of the other runs of a deployment, the last completed one that began before this run; where there is none, the run right
 * before it. Null where none that was read began before.
 */
export function runToCompare(run: ServerRun, others: readonly ServerRun[]): RunToCompare | null {
  const begin = runBeginMs(run)
  if (begin === null) return null
  let good: { run: ServerRun; ms: number } | null = null
  let before: { run: ServerRun; ms: number } | null = null
  for (const other of others) {
    const ms = runBeginMs(other)
    if (other.id === run.id || ms === null || ms > begin) continue
    if (before === null || ms > before.ms) before = { run: other, ms }
    if (other.status === 'completed' && (good === null || ms > good.ms)) good = { run: other, ms }
  }
  if (good !== null) return { run: good.run, why: 'last good' }
  return before && { run: before.run, why: 'before' }
}
