import { lazy, type ReactNode, Suspense } from 'react'
import type { WholeRows } from '../../run-set/run-rows'
import { isFiltered, NO_FILTER, type RunView } from '../../run-set/view/view'
import { FilterChips } from '../filters/filter-chips'
import { RunFilters } from '../filters/run-filters'
import { RangePicker } from '../range/range-picker'
import { RunsNotices } from '../scope/runs-notices'
import { ScopeLine } from '../scope/scope-line'
import type { SetPage } from './use-set-page'

// The exception: it is loaded when it is met.
const NoRows = lazy(() => import('../scope/no-rows').then((module) => ({ default: module.NoRows })))

/** What a page about many runs shows of them; only while there are some, all of them from the working set. */
export interface PageRows {
  whole: WholeRows
  /** The view that these are the rows of. */
  view: RunView
}

/**
 * A page about many runs: its title, the range, the filter, what is known of the set, and below that one of: rows to
 * come, why there are none, or what is made of the rows.
 */
export function SetPageFrame({
  page,
  title,
  intro,
  tools,
  loading,
  children,
}: {
  page: SetPage
  title: ReactNode
  /** Beside the title. */
  intro?: ReactNode
  /** Beside the filters. */
  tools?: ReactNode
  /** What holds the place of `children` until the set is at work. */
  loading: ReactNode
  children: (rows: PageRows) => ReactNode
}) {
  const { view, shownView, ignored, change, set, rows } = page
  const { whole } = rows
  return (
    // Paper has no button; what is in a table belongs to what it says.
    <div className="mx-auto flex w-full max-w-[1560px] flex-col gap-3 px-3 py-4 sm:px-5 print:[&_button:not(table_button)]:hidden">
      <div className="flex flex-wrap items-center gap-x-2.5 gap-y-2">
        {title}
        {intro}
        <span className="flex-1" />
        <span className="print:hidden">
          <RangePicker range={view.range} onChange={change} />
        </span>
      </div>
      <section aria-label="Filter" className="flex min-h-[30px] flex-wrap items-center gap-2 print:hidden">
        {rows.facetOptions && <RunFilters facetOptions={rows.facetOptions} view={view} onChange={change} />}
        {tools}
        {isFiltered(view) && (
          <div className="flex min-h-[28px] basis-full flex-wrap items-center gap-2">
            <FilterChips view={view} facetOptions={rows.facetOptions} onChange={change} />
            <button type="button" className="btn-ghost" onClick={() => change(NO_FILTER)}>
              Clear filters
            </button>
          </div>
        )}
      </section>
      <RunsNotices set={set} ignored={ignored} nothingYet={rows.newestMs === null} />
      {rows.newestMs !== null && (
        <div className="card overflow-hidden [&>footer]:border-0">
          <ScopeLine
            shown={rows.list.length}
            inRange={rows.inRange}
            view={shownView ?? view}
            ordered={false}
            walk={set.walk}
            engine={set.engine}
            asOfMs={set.asOfMs}
            refreshing={set.refreshing}
            onRefresh={set.refresh}
          />
        </div>
      )}
      {shownView !== null && whole !== null && rows.list.length > 0 ? (
        children({ whole, view: shownView })
      ) : rows.list.length > 0 || (shownView === null && !set.error) ? (
        // Where more than the first rows can't be had, the notice above says so.
        loading
      ) : (
        <div className="card">
          <Suspense>
            <NoRows set={set} rows={rows} view={view} onChange={change} />
          </Suspense>
        </div>
      )}
    </div>
  )
}
