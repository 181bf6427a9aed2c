import { queryOptions } from '@tanstack/react-query'
import type { ServerRun } from '../contract/server-run'
import { fetchRunPage, serverRunQueries } from './server-runs'

const EACH_SIDE = 50
const STALE_MS = 60_000

export interface RunsOfSession {
  /** Newest id first. */
  runs: ServerRun[]
  /** Whether the session has older ones. */
  more: boolean
}

export interface RunsAround {
  /** Newest id first; the last of them is the one next to the run. */
  newer: ServerRun[]
  /** Newest id first; the first of them is the one next to the run. */
  older: ServerRun[]
  moreNewer: boolean
  moreOlder: boolean
}

/** The runs that a run stands among. */
export const lineageQueries = {
  /** The newest 100 runs of a session, this run among them unless there are more. */
  ofSession: (sessionId: string) =>
    queryOptions({
      queryKey: [...serverRunQueries.all(), 'of-session', sessionId],
      queryFn: async ({ signal }): Promise<RunsOfSession> => {
        const { items, pagination } = await fetchRunPage({ session_id: sessionId }, signal)
        return { runs: items, more: pagination.has_more_after }
      },
      staleTime: STALE_MS,
    }),

  /**
   * Up to 50 runs of the deployment on each side of one of its runs, in the order of ids, which need not be that of time
   * (CONTRACT section 3). The cursor is reliable, since the run always matches this filter.
   */
  around: (serverDeploymentId: string, serverRunId: string) =>
    queryOptions({
      queryKey: [...serverRunQueries.all(), 'around', serverDeploymentId, serverRunId],
      queryFn: async ({ signal }): Promise<RunsAround> => {
        const filter = { server_deployment_id: serverDeploymentId, limit: EACH_SIDE }
        const [newer, older] = await Promise.all([
          fetchRunPage({ ...filter, before: serverRunId }, signal),
          fetchRunPage({ ...filter, after: serverRunId }, signal),
        ])
        return {
          newer: newer.items,
          older: older.items,
          moreNewer: newer.pagination.has_more_before,
          moreOlder: older.pagination.has_more_after,
        }
      },
      staleTime: STALE_MS,
    }),
}
