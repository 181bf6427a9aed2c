import { useQuery, useQueryClient } from '@tanstack/react-query'
import { freshnessOf } from '../../api/freshness'
import { serverRunQueries } from '../../api/server-runs'
import { useLiveInterval } from '../../run-set/lists/live-interval'
import { stillGrows, watchedRun } from '../../run-set/lists/watched-run'
import { engineOf } from '../../run-set/use-run-set'

/**
 * A run: at once as the list has it, if it does, then as the API does. What is there stays when that fails. It is read again
 * while it is active, and once more after that.
 */
export function useRun(serverRunId: string) {
  const client = useQueryClient()
  const intervalMs = useLiveInterval()
  const query = useQuery({
    ...watchedRun(serverRunId),
    refetchInterval: ({ state: { data, error } }) =>
      data !== undefined && (data.status === 'active' || stillGrows(data)) ? intervalMs(error) : false,
  })
  const newest = client.getQueryState(serverRunQueries.newest().queryKey)
  const engine = engineOf(client)
  const listed =
    query.data === undefined
      ? (engine?.run(serverRunId) ?? newest?.data?.items.find((run) => run.id === serverRunId))
      : undefined
  const freshness = freshnessOf(query.data)
  return {
    run: query.data ?? listed,
    /** When the run was last known to be as shown, epoch ms. */
    asOfMs:
      query.data === undefined
        ? (engine?.state().freshness?.asOfMs ?? newest?.dataUpdatedAt ?? 0)
        : (freshness?.asOfMs ?? query.dataUpdatedAt),
    /** Whether it is a proxy's, kept from then, because the API gives no new answer. */
    kept: freshness?.kept ?? false,
    error: query.error,
    retrying: query.failureCount > 0,
    refreshing: query.isFetching,
    refetch: () => void query.refetch(),
  }
}
