import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { serverRunQueries } from '../api/server-runs'
import { liveQuery } from './live'
import { runsOf } from './merge'

/** Loaded by itself at first, and by each request for more. */
const PAGES_AT_ONCE = 5

/** The loaded runs, in the API's order, with what is known of their being complete and fresh. */
export function useRunSet() {
  const pages = useInfiniteQuery(serverRunQueries.pages())
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = pages
  const loadedPages = data?.pages.length ?? 0
  const [wantedPages, setWantedPages] = useState(() => Math.max(PAGES_AT_ONCE, loadedPages))
  const live = useQuery({ ...liveQuery(), enabled: loadedPages > 0 })

  useEffect(() => {
    if (hasNextPage && !isFetching && !isError && loadedPages < wantedPages) void fetchNextPage()
  }, [hasNextPage, isFetching, isError, loadedPages, wantedPages, fetchNextPage])

  const runs = runsOf(data)
  const loadingMore = hasNextPage && !isError && loadedPages < wantedPages
  return {
    runs,
    /** No answer yet, neither rows nor an error. */
    pending: pages.isPending,
    /** What went wrong when rows were loaded, while those that are there stay. */
    error: pages.error,
    retrying: pages.failureCount > 0 && isFetching,
    complete: loadedPages > 0 && !hasNextPage,
    loadingMore,
    loadMore: () => setWantedPages(loadedPages + PAGES_AT_ONCE),
    // What failed was the next page, or reading all of them: at first, or again over a gap.
    retry: () => void (pages.isFetchNextPageError ? fetchNextPage() : pages.refetch()),
    /** When the rows were last known to be as the API has them, epoch ms. */
    asOfMs: live.data,
    refreshError: live.error,
    refreshing: live.isFetching,
    refresh: () => void live.refetch(),
  }
}
