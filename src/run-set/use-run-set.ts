import { type QueryClient, useQuery, useQueryClient } from '@tanstack/react-query'
import { useDeferredValue, useEffect, useMemo, useSyncExternalStore } from 'react'
import { onKeyChange } from '../api/credentials'
import { freshnessOf } from '../api/freshness'
import { retryDelayMs } from '../api/retry'
import { serverRunQueries } from '../api/server-runs'
import type { ServerRunList } from '../contract/server-run'
import { useNow } from '../lib/clock'
import { usePreference } from '../lib/preferences'
import type { Engine } from './engine'
import type { EngineState } from './engine-state'
import { forgetKept } from './keep/forget-kept'
import { type RunRows, rowsOf } from './run-rows'
import { windowOf } from './view/range'
import { isPlain, type RunView } from './view/view'
import { type WalkState, walkFor } from './walk/walk-state'

/** The working set stands in the query cache, so that whatever clears that (another key) clears it too. */
const ENGINE_KEY = [...serverRunQueries.all(), 'engine'] as const

/** The working set, where it is at work. */
export const engineOf = (client: QueryClient): Engine | undefined =>
  client.getQueryData<Engine | null>(ENGINE_KEY) ?? undefined

const silent = () => () => {}
const unknown = (): EngineState | null => null

// What one key has loaded is gone for another one, or none: however the key went.
onKeyChange(() => void forgetKept())

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
  // Where the API does not answer at once, what this browser has kept is shown meanwhile.
  const troubled = first.failureCount > 0 || first.fetchStatus === 'paused'
  const loading = useQuery({
    queryKey: ENGINE_KEY,
    enabled: first.data !== undefined || troubled,
    retry: false,
    // It reads this browser too, offline as well.
    networkMode: 'always',
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    structuralSharing: false,
    queryFn: async () => {
      await painted()
      const { Engine } = await import('./engine')
      const { field, fromMs } = windowOf(view.range, Date.now())
      const page = client.getQueryData<ServerRunList>(serverRunQueries.newest().queryKey) ?? null
      return Engine.open(page, { field, fromMs }, retryRule(client))
    },
  })
  // Every row is rendered anew with it: in steps. One that is gone, with its key, is gone at once.
  const late = useDeferredValue(loading.data)
  const engine = (late === loading.data && late) || undefined
  const state = useSyncExternalStore(engine?.subscribe ?? silent, engine ? engine.state : unknown)
  // What comes by itself is shown in steps, so that what the user does goes first; but rows of runs that are gone can't wait.
  const later = useDeferredValue(state)
  const shown = later?.removed === state?.removed ? later : state

  // There was nothing kept, and now there is a first page.
  const { data, refetch } = loading
  useEffect(() => {
    if (data === null && first.data) void refetch()
  }, [data, first.data, refetch])

  useEffect(() => {
    const { fromMs } = windowOf(view.range, Date.now())
    engine?.setRange({ field: by, fromMs })
  }, [engine, by, view.range])

  // Another range was chosen just now: what is known of the one before says nothing about it.
  const { field, fromMs } = windowOf(view.range, Date.now())
  const walk = state && engine?.covers({ field, fromMs }) ? walkFor(state.walk, fromMs) : undefined
  const freshness = state?.freshness ?? freshnessOf(first.data)
  return {
    engine,
    version: shown?.version ?? -1,
    removed: state?.removed ?? 0,
    first: first.data,
    /** How far the range is loaded; undefined before the working set is at work. */
    walk,
    /** The same for all that is loaded, which may begin before the range. */
    wholeWalk: state?.walk,
    /** What went wrong when rows were loaded, while those that are there stay. */
    error: engine || first.data ? (walkError(walk) ?? loading.error) : first.error,
    retrying: first.failureCount > 0 && first.isFetching,
    retry: () => {
      if (engine) engine.resume()
      else if (first.data === undefined) void first.refetch()
      else void loading.refetch()
    },
    /** When the rows were last known to be as the API has them, epoch ms. */
    asOfMs: state?.keptMs ?? freshness?.asOfMs ?? first.dataUpdatedAt,
    /** Whether they are a proxy's, kept from then, because the API gives no new answer. */
    kept: freshness?.kept ?? false,
    refreshError: state?.refreshError ?? null,
    /** Whether that is under way; before the working set is at work it can't be asked for. */
    refreshing: state === null || state.live.kind === 'refreshing',
    refresh: () => engine?.refresh(),
  }
}

/** The loaded runs and how they were loaded, for a page. */
export type RunSet = ReturnType<typeof useRunSet>

const walkError = (walk: WalkState | undefined) => (walk?.phase.kind === 'failed' ? walk.phase.error : null)

/**
 * What the view shows of the set; made again when a run, or the view, has changed. Null while it is not known: one page
 * can't tell which runs come first, or pass a filter, but in the plain view.
 */
export function useRunRows({ engine, version, first }: RunSet, view: RunView): RunRows | null {
  // The days and hours of a search are those of the zone.
  const zone = usePreference('timeZone')
  // A range that ends now, and what is measured until now, move on where no run changes too.
  const minute = useNow((nowMs) => Math.floor(nowMs / 60_000))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what is in the engine, the minute for the clock
  return useMemo(() => {
    if (engine) return engine.rows(view, Date.now())
    return first && isPlain(view) ? rowsOf(first.items, view.range, Date.now()) : null
  }, [engine, version, first, view, zone, minute])
}
