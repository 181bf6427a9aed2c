import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { freshnessOf } from '../api/freshness'
import { retryDelayMs } from '../api/retry'
import { serverRunQueries } from '../api/server-runs'
import type { ServerRunList } from '../contract/server-run'
import type { Engine } from './engine'
import { type RunRows, rowsOf } from './run-rows'
import { windowOf } from './view/range'
import { isPlain, type RunView } from './view/view'
import type { WalkState } from './walk/walk-state'

/** The working set stands in the query cache, so that whatever clears that (another key) clears it too. */
const ENGINE_KEY = [...serverRunQueries.all(), 'engine'] as const

/** The working set, where it is at work. */
export const engineOf = (client: QueryClient): Engine | undefined => client.getQueryData(ENGINE_KEY)

const silent = () => () => {}

/** Until the first rows are on the screen: their code and the working set's must not share the line. */
const painted = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)))

/** The same rule as for every other request of this client. */
function retryRule(client: QueryClient) {
  const { retry } = client.getDefaultOptions().queries ?? {}
  return (failures: number, error: unknown) =>
    typeof retry === 'function' && retry(failures, error as Error) ? retryDelayMs(failures, error) : null
}

/**
 * The runs of a view's range: the first page at once, then, when the code for it has come too, the whole range and
 * all that changes in it.
 */
export function useRunSet(view: RunView) {
  const client = useQueryClient()
  const first = useQuery(serverRunQueries.newest())
  const { by } = view.range
  const loading = useQuery({
    queryKey: ENGINE_KEY,
    enabled: first.data !== undefined,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async () => {
      await painted()
      const { Engine } = await import('./engine')
      const { field, fromMs } = windowOf(view.range, Date.now())
      return new Engine(first.data as ServerRunList, { field, fromMs }, retryRule(client))
    },
  })
  const engine = loading.data
  const state = useSyncExternalStore(engine?.subscribe ?? silent, engine ? engine.state : () => null)

  useEffect(() => {
    const { fromMs } = windowOf(view.range, Date.now())
    engine?.setRange({ field: by, fromMs })
  }, [engine, by, view.range])

  // Another range was chosen just now: what is known of the one before says nothing about it.
  const { field, fromMs } = windowOf(view.range, Date.now())
  const walk = engine?.covers({ field, fromMs }) ? state?.walk : undefined
  const freshness = state?.freshness ?? freshnessOf(first.data)
  return {
    engine,
    version: state?.version ?? -1,
    removed: state?.removed ?? 0,
    first: first.data,
    /** How far the range is loaded; undefined before the working set is at work. */
    walk,
    /** What went wrong when rows were loaded, while those that are there stay. */
    error: first.data === undefined ? first.error : (walkError(walk) ?? loading.error),
    retrying: first.failureCount > 0 && first.isFetching,
    retry: () => {
      if (first.data === undefined) void first.refetch()
      else if (engine) engine.resume()
      else void loading.refetch()
    },
    /** When the rows were last known to be as the API has them, epoch ms. */
    asOfMs: freshness?.asOfMs ?? first.dataUpdatedAt,
    /** Whether they are a proxy's, kept from then, because the API gives no new answer. */
    kept: freshness?.kept ?? false,
    refreshError: state?.refreshError ?? null,
    /** Whether that is under way; before the working set is at work it can't be asked for. */
    refreshing: state?.refreshing ?? true,
    refresh: () => engine?.refresh(),
  }
}

type RunSet = ReturnType<typeof useRunSet>

const walkError = (walk: WalkState | undefined) => (walk?.phase.kind === 'failed' ? walk.phase.error : null)

/**
 * What the view shows of the set; made again when a run, or the view, has changed. Null while it is not known: one page
 * can't tell which runs come first, or pass a filter, but in the plain view.
 */
export function useRunRows({ engine, version, first }: RunSet, view: RunView): RunRows | null {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the engine
  return useMemo(() => {
    if (engine) return engine.rows(view, Date.now())
    return first && isPlain(view) ? rowsOf(first.items, view.range, Date.now()) : null
  }, [engine, version, first, view])
}
