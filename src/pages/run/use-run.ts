import { useQuery, useQueryClient } from '@tanstack/react-query'
import { serverRunQueries } from '../../api/server-runs'
import { runsOf } from '../../run-set/merge'

/** A run: at once as the list has it, if it does, then as the API does. What is there stays when that fails. */
export function useRun(serverRunId: string) {
  const client = useQueryClient()
  const query = useQuery(serverRunQueries.detail(serverRunId))
  const pages = client.getQueryState(serverRunQueries.pages().queryKey)
  const listed =
    query.data === undefined ? runsOf(pages?.data).find((run) => run.id === serverRunId) : undefined
  return {
    run: query.data ?? listed,
    /** When the run was last known to be as shown, epoch ms. */
    asOfMs: query.data === undefined ? (pages?.dataUpdatedAt ?? 0) : query.dataUpdatedAt,
    error: query.error,
    retrying: query.failureCount > 0,
    refreshing: query.isFetching,
    refetch: () => void query.refetch(),
  }
}
