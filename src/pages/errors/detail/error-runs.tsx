import { useCallback, useId, useMemo, useRef } from 'react'
import { Link } from 'react-router-dom'
import { announce } from '../../../components/announcer'
import { formatNumber } from '../../../lib/text'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { type FacetFilter, RunsTable } from '../../../run-parts/table/runs-table'
import type { RunFieldId } from '../../../run-set/view/fields'
import { sortSentence } from '../../../run-set/view/scope'
import { cycleSort, type RunView } from '../../../run-set/view/view'
import { failedByError } from './links'

const ignore = () => {}

/** The runs that the error occurred in, in the table that runs stand in everywhere. */
export function ErrorRuns({
  rows,
  of: { whole, view: shownView },
  view,
  complete,
  onChange,
}: {
  rows: Uint32Array
  of: PageRows
  /** The view of the address, whose rows may still be on their way. */
  view: RunView
  /** Whether no other run can have it: all runs and all errors of the range are known. */
  complete: boolean
  onChange: (patch: Partial<RunView>) => void
}) {
  const titleId = useId()
  const runs = useMemo(() => whole.listOf(rows), [whole, rows])
  // The handlers stay the same from render to render, so that no head is rendered for nothing.
  const latest = useRef({ view, onChange })
  latest.current = { view, onChange }
  const onSort = useCallback((id: RunFieldId, add: boolean) => {
    const { view, onChange } = latest.current
    const sort = cycleSort(view.sort, id, add)
    onChange({ sort })
    announce(sortSentence({ ...view, sort }))
  }, [])
  const onColumns = useCallback((columns: readonly RunFieldId[]) => latest.current.onChange({ columns }), [])
  const onFacet = useCallback(
    (narrow: (filter: FacetFilter) => FacetFilter) => latest.current.onChange(narrow(latest.current.view)),
    [],
  )
  return (
    <section aria-labelledby={titleId} className="card overflow-hidden">
      <div className="flex min-h-10 flex-wrap items-center gap-x-3 px-3.5 py-1.5">
        <h2 id={titleId} className="font-semibold">
          Runs with this error <span className="font-normal text-muted">{formatNumber(rows.length)}</span>
        </h2>
        <span className="flex-1" />
        <Link className="font-medium text-accent hover:underline" to={failedByError(shownView)}>
          All failed runs, by error
        </Link>
      </div>
      {rows.length === 0 ? (
        <p className="border-t border-line px-3.5 py-3 text-muted">
          It occurred in none of the runs shown here: its runs are outside the range, or not loaded.
        </p>
      ) : (
        // As high as its rows, from five on no higher than a part of the window.
        <div className="flex max-h-[max(60dvh,220px)] flex-col border-t border-line max-sm:max-h-[max(60dvh,470px)] [&>section]:basis-auto">
          <RunsTable
            runs={runs}
            shown={view.columns}
            pinned={view.pinned}
            onColumns={onColumns}
            sort={view.sort}
            onSort={onSort}
            onFacet={onFacet}
            complete={complete}
            waiting={0}
            onTop={ignore}
          />
        </div>
      )}
    </section>
  )
}
