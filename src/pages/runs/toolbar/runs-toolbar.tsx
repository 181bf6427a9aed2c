import { lazy, Suspense } from 'react'
import type { RunRows } from '../../../run-set/run-rows'
import { isFiltered, NO_FILTER, type RunView } from '../../../run-set/view/view'

// What the first rows can do without comes after them.
const SearchBox = lazy(() => import('./search-box').then((module) => ({ default: module.SearchBox })))
const ViewTools = lazy(() => import('./view-tools').then((module) => ({ default: module.ViewTools })))
const RunFilters = lazy(() => import('./run-filters').then((module) => ({ default: module.RunFilters })))

/** The place of the search box until it is there. */
const BOX = 'h-[30px] min-w-0 flex-1 basis-60 rounded-md border border-line-strong bg-raised'

export function RunsToolbar({
  rows,
  view,
  onChange,
  onSearch,
}: {
  rows: RunRows
  view: RunView
  onChange: (patch: Partial<RunView>) => void
  onSearch: (search: string) => void
}) {
  return (
    <section aria-label="Filter" className="flex min-h-[30px] flex-wrap items-center gap-2">
      <Suspense fallback={<span className={BOX} />}>
        <SearchBox value={view.search} onChange={onSearch} />
      </Suspense>
      {/* Not before the rows are there: until then the line belongs to their request and code. */}
      {rows.facetOptions && (
        <Suspense fallback={<span className="h-[30px]" />}>
          <RunFilters facetOptions={rows.facetOptions} view={view} onChange={onChange} />
          <ViewTools view={view} onChange={onChange} />
        </Suspense>
      )}
      {isFiltered(view) && (
        <button type="button" className="btn-ghost" onClick={() => onChange(NO_FILTER)}>
          Clear filters
        </button>
      )}
    </section>
  )
}
