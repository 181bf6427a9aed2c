import { type QueryFunctionContext, skipToken, useQuery, useQueryClient } from '@tanstack/react-query'
import { type FetchPage, readOn } from '../../api/all-pages'
import { refusedStatus } from '../../api/errors'
import { type Pages, rewound, UNREAD } from '../../api/pages'
import type { ListRead } from './list-read'
import { useLiveInterval } from './live-interval'

export interface ListSource<T> {
  key: readonly unknown[]
  fetchPage: FetchPage<T>
}

const NONE: ListRead<never> = {
  items: [],
  complete: true,
  reading: false,
  error: null,
  refused: null,
  readOn: () => {},
}

const STALE_MS = 60_000

/**
 * All of a list; `source` null where there is none. While it `grows` it is read on from its last item every few seconds, and
 * once it no longer does from its beginning again, since an item may have changed, or have an id that sorts further up.
 *
 * Each page goes into the cache as it comes, by the query's own function and not by the experimental streamedQuery: that
 * keeps what came, but not where the reading stood, from which it goes on after a failed page, a lost cursor or an absence.
 */
export function useListRead<T extends { id: string }>(
  source: ListSource<T> | null,
  grows: boolean,
): ListRead<T> {
  const client = useQueryClient()
  const intervalMs = useLiveInterval()
  const key = (state: 'growing' | 'grown') => [...(source?.key ?? ['no-list']), state]
  const query = useQuery({
    queryKey: key(grows ? 'growing' : 'grown'),
    queryFn: source ? (context) => read(source.fetchPage, context) : skipToken,
    // Taken over from when it grew, to be read again in full.
    initialData: () => {
      const before = grows ? undefined : client.getQueryData<Pages<T>>(key('growing'))
      return before && rewound(before)
    },
    initialDataUpdatedAt: 0,
    // The items keep their identity by themselves (api/pages.ts): comparing all of them at each page takes too long.
    structuralSharing: false,
    // What is not offered is not asked for again by each panel that shows it.
    retryOnMount: ({ state }) => refusedStatus(state.error) === null,
    // What was left in the middle goes on when one comes back.
    staleTime: ({ state }) => (state.data?.complete && !state.data.more ? STALE_MS : 0),
    refetchInterval: ({ state }) =>
      grows && (state.error !== null || state.data?.complete) ? intervalMs(state.error) : false,
  })
  if (source === null) return NONE
  const { items, complete } = query.data ?? UNREAD
  const refused = query.data === undefined ? refusedStatus(query.error) : null
  return {
    items,
    complete,
    reading: query.fetchStatus !== 'idle' && (!complete || query.error !== null),
    error: refused === null ? query.error : null,
    refused,
    readOn: () => void query.refetch({ cancelRefetch: false }),
  }
}

function read<T extends { id: string }>(
  fetchPage: FetchPage<T>,
  { client, queryKey, signal }: QueryFunctionContext,
): Promise<Pages<T>> {
  return readOn(
    client.getQueryData<Pages<T>>(queryKey) ?? UNREAD,
    fetchPage,
    (pages) => client.setQueryData(queryKey, pages),
    signal,
  )
}
