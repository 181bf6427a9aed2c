import { lazy, memo, Suspense } from 'react'
import { RunFilters } from '../../../run-parts/filters/run-filters'
import type { Engine } from '../../../run-set/engine'
import type { RunRows } from '../../../run-set/run-rows'
import { isFiltered, NO_FILTER, type RunView } from '../../../run-set/view/view'
import { SearchBox } from './search-box'
import { useAnnouncedCount } from './use-announced-count'
import { ViewTools } from './view-tools'

const FilterChips = lazy(() =>
  import('../../../run-parts/filters/filter-chips').then((module) => ({ default: module.FilterChips })),
)

/** What narrows the rows, and how they are shown. */
export const RunsToolbar = memo(function RunsToolbar({
  rows,
  view,
  engine,
  complete,
  text,
  onChange,
  onType,
}: {
  rows: RunRows
  view: RunView
  engine: Engine | undefined
  /** Whether these are all runs of the range. */
  complete: boolean
  /** The search as it is typed. */
  text: string
  onChange: (patch: Partial<RunView>) => void
  onType: (text: string) => void
}) {
  useAnnouncedCount(rows.list.length, view.search, view.facets, view.excluded)
  return (
    <section aria-label="Filter" className="flex min-h-[30px] flex-wrap items-start gap-2">
      <SearchBox value={text} onChange={onType} facetOptions={rows.facetOptions} />
      {rows.facetOptions && (
        <>
          <RunFilters facetOptions={rows.facetOptions} view={view} onChange={onChange} />
          <ViewTools engine={engine} rows={rows} view={view} complete={complete} onChange={onChange} />
        </>
      )}
      {isFiltered(view) && (
        <div className="flex min-h-[28px] basis-full flex-wrap items-center gap-2">
          <Suspense>
            <FilterChips view={view} facetOptions={rows.facetOptions} onChange={onChange} />
          </Suspense>
          <button type="button" className="btn-ghost" onClick={() => onChange(NO_FILTER)}>
            Clear filters
          </button>
        </div>
      )}
    </section>
  )
})
