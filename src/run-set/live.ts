import { queryOptions } from '@tanstack/react-query'
import { config } from '../api/config'
import { type Freshness, freshnessOf } from '../api/freshness'
import { politeIntervalMs } from '../api/rate-limit'
import { fetchRunPage, serverRunQueries } from '../api/server-runs'
import type { ServerRunList } from '../contract/server-run'
import { mergeNewest, runsOf, updateRuns } from './merge'

const AFTER_ERROR_MS = 60_000
/** Runs that ended outside the newest page, read one by one in a round. */
const MOST_SINGLE_READS = 10

/**
 * Keeps the loaded runs fresh: one request a round, the newest page, merged in place. Where active runs lie
 * outside it, one more for the list of active ones. The answer is of when the newest page was; null before the
 * first round. React Query pauses it while the page is hidden.
 */
export const liveQuery = () =>
  queryOptions({
    queryKey: [...serverRunQueries.all(), 'live'],
    queryFn: async ({ client, signal }): Promise<Freshness | null> => {
      const { queryKey } = serverRunQueries.pages()
      const newest = await fetchRunPage({}, signal)
      const freshness = freshnessOf(newest)
      const data = client.getQueryData(queryKey)
      if (!data) return freshness
      const merged = mergeNewest(data, newest)
      if (merged === null) {
        await client.refetchQueries({ queryKey }, { throwOnError: true })
        return freshness
      }
      client.setQueryData(queryKey, merged)
      const onPage = new Set(newest.items.map((run) => run.id))
      const elsewhere = runsOf(merged)
        .filter((run) => run.status === 'active' && !onPage.has(run.id))
        .map((run) => run.id)
      // An API that gives no new answer is not asked for more: only what a proxy has kept could come.
      if (elsewhere.length === 0 || freshness?.kept) return freshness

      const active = await fetchRunPage({ status: 'active' }, signal)
      const ended = endedRuns(elsewhere, active)
      const fresh = await Promise.all(
        ended.map((id) => client.fetchQuery({ ...serverRunQueries.detail(id), staleTime: 0, retry: false })),
      )
      client.setQueryData(queryKey, (now) => now && updateRuns(now, [...active.items, ...fresh]))
      return freshness
    },
    initialData: null,
    staleTime: pollMs() || Number.POSITIVE_INFINITY,
    refetchInterval: ({ state }) =>
      pollMs() === 0
        ? false
        : politeIntervalMs(state.error === null ? pollMs() : Math.max(pollMs(), AFTER_ERROR_MS)),
    structuralSharing: false,
  })

const pollMs = () => config().pollSeconds * 1000

/** Which of the runs are surely not active any more: only a whole list of the active ones can tell. */
function endedRuns(ids: readonly string[], active: ServerRunList): string[] {
  if (active.pagination.has_more_after) return []
  const still = new Set(active.items.map((run) => run.id))
  return ids.filter((id) => !still.has(id)).slice(0, MOST_SINGLE_READS)
}
