import { useQuery } from '@tanstack/react-query'
import { lineageQueries, type RunsAround } from '../../../api/runs-around'
import type { ServerRun } from '../../../contract/server-run'
import type { ReadRuns } from '../../../domain/lineage/lineage'
import { useSeldom } from '../../../run-set/lists/live-interval'

/** Siblings come and go while a run is active, but seldom. */
const SHORTEST_MS = 30_000

/** The newest runs of a session, this run's. */
export function useRunsOfSession(run: ServerRun, sessionId: string) {
  const query = useQuery({
    ...lineageQueries.ofSession(sessionId),
    refetchInterval: useSeldom(run, SHORTEST_MS),
  })
  const read = query.data && { runs: query.data.runs.toReversed(), more: query.data.more }
  return { ...query, data: read satisfies ReadRuns | undefined }
}

/** The runs of a deployment around this one; those around the run before it while one walks from mark to mark. */
export function useRunsAround(run: ServerRun, serverDeploymentId: string) {
  const isSame = ({ newer, older }: RunsAround) =>
    [...newer, ...older].some((other) => other.server_deployment?.id === serverDeploymentId)
  const query = useQuery({
    ...lineageQueries.around(serverDeploymentId, run.id),
    refetchInterval: useSeldom(run, SHORTEST_MS),
    placeholderData: (before) => (before && isSame(before) ? before : undefined),
  })
  const read = query.data && {
    runs: [...query.data.newer, ...query.data.older].reverse(),
    more: query.data.moreNewer || query.data.moreOlder,
  }
  return { ...query, data: read satisfies ReadRuns | undefined }
}
