import { lazy, Suspense, useCallback, useEffect, useRef, useState } from 'react'
import { explain } from '../../api/explain'
import { announce } from '../../components/announcer'
import { ConnectionLink } from '../../components/connection-link'
import { IgnoredNotice } from '../../components/ignored-notice'
import { KeptNotice } from '../../components/kept-notice'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'
import { useTitle } from '../../components/use-title'
import type { TimeRange } from '../../contract/config'
import { plural } from '../../lib/text'
import { useRunRows, useRunSet } from '../../run-set/use-run-set'
import { useSteadyRows } from '../../run-set/use-steady-rows'
import type { RunFieldId } from '../../run-set/view/fields'
import { sortSentence } from '../../run-set/view/scope'
import { useRunView } from '../../run-set/view/use-run-view'
import { cycleSort, NO_FILTER } from '../../run-set/view/view'
import { isComplete } from '../../run-set/walk/walk-state'
import { NoMatch, NoRuns, RunsFailed, RunsLoading } from './runs-states'
import { RunsSummary } from './runs-summary'
import { ScopeLine } from './scope-line'
import { RunsTable } from './table/runs-table'
import { RangePicker } from './toolbar/range-picker'
import { RunsToolbar } from './toolbar/runs-toolbar'

// The exception among first pages: it is loaded when it is met.
const NoneInRange = lazy(() => import('./none-in-range').then((module) => ({ default: module.NoneInRange })))

export function RunsPage() {
  useTitle('Runs')
  const { view, ignored, change } = useRunView()
  const set = useRunSet(view)
  const [atTop, setAtTop] = useState(true)
  const { rows, waiting, ...shown } = useSteadyRows(useRunRows(set, view), view, set.removed, !atTop)
  const { list } = rows
  const complete = set.walk !== undefined && isComplete(set.walk)
  const onRange = (last: TimeRange) => change({ range: { by: 'created', last } })
  const nothingYet = rows.newestMs === null

  // The handlers stay the same from render to render, so that neither heads nor search start anew.
  const latest = useRef({ view, change })
  latest.current = { view, change }
  const onSort = useCallback((id: RunFieldId, add: boolean) => {
    const sort = cycleSort(latest.current.view.sort, id, add)
    latest.current.change({ sort })
    announce(sortSentence({ ...latest.current.view, sort }))
  }, [])
  const onSearch = useCallback((search: string) => latest.current.change({ search }, { replace: true }), [])
  useAnnouncedCount(list.length, view.search, view.facets, view.excluded)

  return (
    <div className="mx-auto flex w-full max-w-[1560px] min-h-[420px] flex-1 flex-col gap-3 px-3 py-4 sm:px-5">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        <h1 className="text-[18px] font-[650] tracking-tight">Server runs</h1>
        <RunsSummary rows={rows} />
        <span className="flex-1" />
        <RangePicker range={view.range} onChange={(range) => change({ range })} />
      </div>
      <IgnoredNotice values={ignored} />
      <RunsToolbar rows={rows} view={view} onChange={change} onSearch={onSearch} />
      {!nothingYet && (
        <Trouble error={set.error ?? set.refreshError} onRetry={set.error ? set.retry : set.refresh} />
      )}
      {set.kept && <KeptNotice asOfMs={set.asOfMs} />}
      <div className="card flex min-h-0 flex-1 flex-col overflow-hidden">
        {shown.view === null && !set.error ? (
          <RunsLoading retrying={set.retrying} />
        ) : set.error && nothingYet ? (
          <RunsFailed error={set.error} onRetry={set.retry} />
        ) : nothingYet ? (
          <NoRuns />
        ) : (
          <>
            {list.length > 0 ? (
              <RunsTable
                runs={list}
                shown={view.columns}
                sort={view.sort}
                onSort={onSort}
                complete={complete}
                waiting={waiting}
                onTop={setAtTop}
              />
            ) : (
              <div className="min-h-0 flex-1 overflow-auto">
                {rows.inRange === 0 ? (
                  <Suspense>
                    <NoneInRange range={view.range} newestMs={rows.newestMs ?? 0} onRange={onRange} />
                  </Suspense>
                ) : (
                  <NoMatch
                    loaded={plural(rows.inRange, 'run')}
                    actions={
                      <button type="button" className="btn" onClick={() => change(NO_FILTER)}>
                        Clear filters
                      </button>
                    }
                  />
                )}
              </div>
            )}
            <ScopeLine
              shown={list.length}
              inRange={rows.inRange}
              view={shown.view ?? view}
              walk={set.walk}
              progress={(formatTime) => (set.walk && set.engine?.progress(formatTime)) ?? ['loading']}
              onStop={() => set.engine?.stop()}
              onResume={() => set.engine?.resume()}
              asOfMs={set.asOfMs}
              refreshing={set.refreshing}
              onRefresh={set.refresh}
            />
          </>
        )}
      </div>
    </div>
  )
}

/** Rows that are there stay; what could not be loaded or refreshed is said above them. */
function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return null
  const { title, sentence, connection } = explain(error, 'A part of the list')
  return (
    <Notice
      tone="failed"
      title={`${title}.`}
      action={
        <>
          <RetryButton onRetry={onRetry} />
          {connection && <ConnectionLink />}
        </>
      }
    >
      {sentence}
    </Notice>
  )
}

/** Says how many rows are left when a filter has changed, and nothing when rows merely arrive. */
function useAnnouncedCount(count: number, ...filter: unknown[]) {
  const key = JSON.stringify(filter)
  const [said, setSaid] = useState(key)
  useEffect(() => {
    if (said === key) return
    setSaid(key)
    announce(count === 1 ? '1 run matches' : `${plural(count, 'run')} match`)
  }, [said, key, count])
}
