import { useQuery } from '@tanstack/react-query'
import { lineageQueries, type RunsAround } from '../../../api/runs-around'
import type { ServerRun } from '../../../contract/server-run'
import type { LastGood } from '../../../domain/summary/facts'
import { runBeginMs } from '../../../domain/timing'

/** The last good run of a failed run's deployment before it; null where that is not asked or not known. */
export function useLastGood(run: ServerRun): LastGood | null {
  const deploymentId = run.server_deployment?.id ?? null
  const enabled = run.status === 'failed' && deploymentId !== null
  const around = useQuery({ ...lineageQueries.around(deploymentId ?? '', run.id), enabled })
  return enabled && around.data !== undefined ? lastGoodOf(run, around.data) : null
}

/** By time, as the order of ids need not be that of time (CONTRACT section 3). */
export function lastGoodOf(run: ServerRun, around: RunsAround): LastGood | null {
  const beginMs = runBeginMs(run)
  if (beginMs === null) return null
  const before = [...around.newer, ...around.older]
    .map((each) => ({ each, ms: runBeginMs(each) }))
    .filter((item): item is { each: ServerRun; ms: number } => item.ms !== null && item.ms < beginMs)
    .sort((a, b) => b.ms - a.ms)
  const good = before.find(({ each }) => each.status === 'completed')
  if (good !== undefined) return { runId: good.each.id, atMs: good.ms }
  return { runId: null, read: before.length, all: !around.moreOlder && !around.moreNewer }
}
