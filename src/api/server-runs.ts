import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query'
import { ServerRun, ServerRunList } from '../contract/server-run'
import { config } from './config'
import { politeIntervalMs } from './rate-limit'
import { request } from './request'

const PAGE_SIZE = 100
const LIVE_INTERVAL_MS = 5000
/** A run that is looked at is read this many times as often as the list. */
const CLOSER = 3

type PageQuery = { after?: string; before?: string; limit?: number; status?: 'active' }

/** A page of runs, newest id first. The order of ids need not be that of time (CONTRACT section 3). */
export const fetchRunPage = ({ limit = PAGE_SIZE, ...query }: PageQuery, signal: AbortSignal) =>
  request('/server-runs', ServerRunList, { signal, query: { limit, order: 'desc', ...query } })

export const serverRunQueries = {
  all: () => ['server-runs'] as const,

  /** Pages of 100, from the newest id on. */
  pages: () =>
    infiniteQueryOptions({
      queryKey: [...serverRunQueries.all(), 'pages'],
      queryFn: ({ signal, pageParam }) =>
        fetchRunPage(pageParam === undefined ? {} : { after: pageParam }, signal),
      initialPageParam: undefined as string | undefined,
      // Only the flag says whether more follow; an empty page has no cursor to go on from.
      getNextPageParam: (page) => (page.pagination.has_more_after ? page.items.at(-1)?.id : undefined),
      staleTime: Number.POSITIVE_INFINITY,
    }),

  /** One run; read again every 5 s while it is active, or less often where the list is. */
  detail: (serverRunId: string) =>
    queryOptions({
      queryKey: [...serverRunQueries.all(), 'detail', serverRunId],
      queryFn: ({ signal }) =>
        request(`/server-runs/${encodeURIComponent(serverRunId)}`, ServerRun, { signal, raw: true }),
      // The very object that was parsed: its raw JSON is found by it (raw.ts).
      structuralSharing: false,
      refetchInterval: ({ state }) =>
        state.data?.status === 'active' && state.error === null && config().pollSeconds > 0
          ? politeIntervalMs(Math.max(LIVE_INTERVAL_MS, (config().pollSeconds * 1000) / CLOSER))
          : false,
    }),

  /** The run next to this one in the order of ids: one newer or older. Null at the end. */
  neighbour: (serverRunId: string, side: 'newer' | 'older') =>
    queryOptions({
      queryKey: [...serverRunQueries.all(), side, serverRunId],
      queryFn: async ({ signal }) => {
        const cursor = side === 'newer' ? { before: serverRunId } : { after: serverRunId }
        const page = await fetchRunPage({ ...cursor, limit: 1 }, signal)
        return page.items[0]?.id ?? null
      },
    }),
}
