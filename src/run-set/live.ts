import { queryOptions } from '@tanstack/react-query'
import { politeIntervalMs } from '../api/rate-limit'
import { fetchRunPage, serverRunQueries } from '../api/server-runs'
import type { ServerRunList } from '../contract/server-run'
import { mergeNewest, runsOf, updateRuns } from './merge'

const INTERVAL_MS = 15_000
const AFTER_ERROR_MS = 60_000
/** Runs that ended outside the newest page, read one by one in a round. */
const MOST_SINGLE_READS = 10

/**
 * Keeps the loaded runs fresh: one request a round, the newest page, merged in place. Where active runs lie
 * outside it, one more for the list of active ones. The answer is when it was last done, in epoch ms.
 * React Query pauses it while the page is hidden.
 */
export const liveQuery = () =>
  queryOptions({
    queryKey: [...serverRunQueries.all(), 'live'],
    queryFn: async ({ client, signal }) => {
      const { queryKey } = serverRunQueries.pages()
      const newest = await fetchRunPage({}, signal)
      const data = client.getQueryData(queryKey)
      if (!data) return Date.now()
      const merged = mergeNewest(data, newest)
      if (merged === null) {
        await client.refetchQueries({ queryKey }, { throwOnError: true })
        return Date.now()
      }
      client.setQueryData(queryKey, merged)
      const onPage = new Set(newest.items.map((run) => run.id))
      const elsewhere = runsOf(merged)
        .filter((run) => run.status === 'active' && !onPage.has(run.id))
        .map((run) => run.id)
      if (elsewhere.length === 0) return Date.now()

      const active = await fetchRunPage({ status: 'active' }, signal)
      const ended = endedRuns(elsewhere, active)
      const fresh = await Promise.all(
        ended.map((id) => client.fetchQuery({ ...serverRunQueries.detail(id), staleTime: 0, retry: false })),
      )
      client.setQueryData(queryKey, (now) => now && updateRuns(now, [...active.items, ...fresh]))
      return Date.now()
    },
    initialData: () => Date.now(),
    staleTime: INTERVAL_MS,
    refetchInterval: ({ state }) => politeIntervalMs(state.error === null ? INTERVAL_MS : AFTER_ERROR_MS),
    structuralSharing: false,
  })

/** Which of the runs are surely not active any more: only a whole list of the active ones can tell. */
function endedRuns(ids: readonly string[], active: ServerRunList): string[] {
  if (active.pagination.has_more_after) return []
  const still = new Set(active.items.map((run) => run.id))
  return ids.filter((id) => !still.has(id)).slice(0, MOST_SINGLE_READS)
}
