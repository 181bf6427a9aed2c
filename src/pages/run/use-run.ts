import { useQuery, useQueryClient } from '@tanstack/react-query'
import { freshnessOf } from '../../api/freshness'
import { serverRunQueries } from '../../api/server-runs'
import { runsOf } from '../../run-set/merge'

/** A run: at once as the list has it, if it does, then as the API does. What is there stays when that fails. */
export function useRun(serverRunId: string) {
  const client = useQueryClient()
  const query = useQuery(serverRunQueries.detail(serverRunId))
  const pages = client.getQueryState(serverRunQueries.pages().queryKey)
  const listed =
    query.data === undefined ? runsOf(pages?.data).find((run) => run.id === serverRunId) : undefined
  const freshness = freshnessOf(query.data)
  return {
    run: query.data ?? listed,
    /** When the run was last known to be as shown, epoch ms. */
    asOfMs:
      query.data === undefined ? (pages?.dataUpdatedAt ?? 0) : (freshness?.asOfMs ?? query.dataUpdatedAt),
    /** Whether it is a proxy's, kept from then, because the API gives no new answer. */
    kept: freshness?.kept ?? false,
    error: query.error,
    retrying: query.failureCount > 0,
    refreshing: query.isFetching,
    refetch: () => void query.refetch(),
  }
}
