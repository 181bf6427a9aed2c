import { lazy, Suspense } from 'react'
import type { ServerRun } from '../../contract/server-run'
import { RUN_FIELD_IDS, RUN_FIELDS } from '../../run-set/fields'
import { isFiltered, NO_FILTER, type RunView } from '../../run-set/view'
import { SearchBox } from './search-box'

const RunFilters = lazy(() => import('./run-filters').then((module) => ({ default: module.RunFilters })))

export function RunsToolbar({
  runs,
  view,
  onChange,
  onSearch,
}: {
  runs: readonly ServerRun[]
  view: RunView
  onChange: (patch: Partial<RunView>) => void
  onSearch: (search: string) => void
}) {
  const [first] = view.sort
  return (
    <section aria-label="Filter" className="flex min-h-[30px] flex-wrap items-center gap-2">
      <SearchBox value={view.search} onChange={onSearch} />
      {/* Not before the rows are there: until then the line belongs to their request and code. */}
      {runs.length > 0 && (
        <Suspense fallback={<span className="h-[30px]" />}>
          <RunFilters runs={runs} view={view} onChange={onChange} />
        </Suspense>
      )}
      {isFiltered(view) && (
        <button type="button" className="btn-ghost" onClick={() => onChange(NO_FILTER)}>
          Clear filters
        </button>
      )}
      <span className="flex items-center gap-1.5 text-muted sm:hidden">
        <span aria-hidden="true">Sort</span>
        <select
          aria-label="Sort by"
          className="h-[30px] rounded-md border border-line-strong bg-raised px-1.5 text-text"
          value={first ? (first.descending ? '-' : '') + first.field : ''}
          onChange={(event) => {
            const field = RUN_FIELD_IDS.find((id) => id === event.target.value.replace(/^-/, ''))
            onChange({ sort: field ? [{ field, descending: event.target.value.startsWith('-') }] : [] })
          }}
        >
          <option value="">API’s order</option>
          {RUN_FIELD_IDS.flatMap((id) => [
            <option key={`-${id}`} value={`-${id}`}>
              {RUN_FIELDS[id].label} ↓
            </option>,
            <option key={id} value={id}>
              {RUN_FIELDS[id].label} ↑
            </option>,
          ])}
        </select>
      </span>
    </section>
  )
}
