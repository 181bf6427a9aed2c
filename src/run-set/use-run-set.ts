import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { config } from '../api/config'
import { freshnessOf } from '../api/freshness'
import { serverRunQueries } from '../api/server-runs'
import { PAGES_AT_ONCE, wantsMore } from './first-load'
import { liveQuery } from './live'
import { runsOf } from './merge'

/** The loaded runs, in the API's order, with what is known of their being complete and fresh. */
export function useRunSet() {
  const pages = useInfiniteQuery(serverRunQueries.pages())
  const { data, hasNextPage, isFetching, isError, fetchNextPage } = pages
  const runs = runsOf(data)
  const loadedPages = data?.pages.length ?? 0
  const [wantedPages, setWantedPages] = useState(loadedPages)
  const live = useQuery({ ...liveQuery(), enabled: loadedPages > 0 })

  const { timeRange } = config()
  const wanted = loadedPages < wantedPages || wantsMore(runs, loadedPages, { timeRange, nowMs: Date.now() })
  const loadingMore = hasNextPage && !isError && wanted
  // The page to load next: a number, so that each one starts the next even where no render shows that it was fetched.
  const nextPage = loadingMore && !isFetching ? loadedPages : null
  useEffect(() => {
    if (nextPage !== null) void fetchNextPage()
  }, [nextPage, fetchNextPage])

  const freshness = live.data ?? freshnessOf(data?.pages[0])
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
    asOfMs: freshness?.asOfMs ?? pages.dataUpdatedAt,
    /** Whether they are a proxy's, kept from then, because the API gives no new answer. */
    kept: freshness?.kept ?? false,
    refreshError: live.error,
    refreshing: live.isFetching,
    refresh: () => void live.refetch(),
  }
}
