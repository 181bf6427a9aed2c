import { useId, useMemo } from 'react'
import { Link } from 'react-router-dom'
import { formatNumber } from '../../../lib/text'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { RunsTable } from '../../../run-parts/table/runs-table'
import { useTableView } from '../../../run-parts/table/use-table-view'
import type { RunView } from '../../../run-set/view/view'
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
  const table = useTableView(view, onChange)
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
          <RunsTable runs={runs} {...table} complete={complete} waiting={0} onTop={ignore} />
        </div>
      )}
    </section>
  )
}
