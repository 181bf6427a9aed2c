import { queryOptions } from '@tanstack/react-query'
import { ServerRun, ServerRunList } from '../contract/server-run'
import { pathPart } from '../lib/paths'
import { request } from './request'

const PAGE_SIZE = 100

type PageQuery = {
  after?: string
  before?: string
  limit?: number
  status?: 'active'
  session_id?: string
  server_deployment_id?: string
  order?: 'desc'
}

/** A page of runs, newest id first. The order of ids need not be that of time (CONTRACT section 3). */
export const fetchRunPage = ({ limit = PAGE_SIZE, ...query }: PageQuery, signal: AbortSignal) =>
  request('/server-runs', ServerRunList, { signal, query: { limit, order: 'desc', ...query } })

/** One run, with its JSON as it came (raw.ts). */
export const fetchRun = (serverRunId: string, signal: AbortSignal) =>
  request(`/server-runs/${pathPart(serverRunId)}`, ServerRun, { signal, raw: true })

export const serverRunQueries = {
  all: () => ['server-runs'] as const,

  /** The first page of the newest runs; the working set goes on from it. */
  newest: () =>
    queryOptions({
      queryKey: [...serverRunQueries.all(), 'newest'],
      queryFn: ({ signal }) => fetchRunPage({}, signal),
      staleTime: Number.POSITIVE_INFINITY,
      // The very object that was parsed: its freshness is found by it (freshness.ts).
      structuralSharing: false,
    }),

  /** One run. */
  detail: (serverRunId: string) =>
    queryOptions({
      queryKey: [...serverRunQueries.all(), 'detail', serverRunId],
      queryFn: ({ signal }) => fetchRun(serverRunId, signal),
      // The very object that was parsed: its raw JSON is found by it (raw.ts).
      structuralSharing: false,
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
