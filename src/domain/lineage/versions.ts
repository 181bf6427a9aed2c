import type { ServerRun } from '../../contract/server-run'
import type { LineageMark } from './marks'

/** A failure share of fewer runs that are over says too little. */
const ENOUGH_OVER = 5

/** What the runs that were read say of one version of the server. */
export interface VersionFacts {
  /** Null for the runs that name none. */
  versionId: string | null
  runs: number
  failed: number
  /** How many failed or completed: those of which it is known how they ended. */
  over: number
  /** Of those that are over, 0 to 1; null below ENOUGH_OVER. */
  failureShare: number | null
  /** When its first and its last run that was read began, epoch ms; null where no time is known. */
  firstMs: number | null
  lastMs: number | null
}

export const isOver = (run: ServerRun) => run.status === 'failed' || run.status === 'completed'

/** The versions in these marks, which are in order of time; the one that was seen last stands first. */
export function versionsOf(marks: readonly LineageMark[]): VersionFacts[] {
  const found = new Map<string | null, VersionFacts>()
  for (const { run, beginMs } of marks) {
    const versionId = run.server_version_id === '' ? null : run.server_version_id
    const facts = found.get(versionId) ?? {
      versionId,
      runs: 0,
      failed: 0,
      over: 0,
      failureShare: null,
      firstMs: beginMs,
      lastMs: beginMs,
    }
    facts.runs += 1
    if (run.status === 'failed') facts.failed += 1
    if (isOver(run)) facts.over += 1
    // In order of time, those without a time last.
    facts.lastMs = beginMs ?? facts.lastMs
    found.set(versionId, facts)
  }
  for (const facts of found.values()) {
    if (facts.over >= ENOUGH_OVER) facts.failureShare = facts.failed / facts.over
  }
  const lastOf = (facts: VersionFacts) => facts.lastMs ?? Number.NEGATIVE_INFINITY
  return [...found.values()].sort((a, b) => lastOf(b) - lastOf(a) || 0)
}
