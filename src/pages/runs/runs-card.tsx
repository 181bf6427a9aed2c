import { lazy, Suspense, useRef } from 'react'
import { ScopeLine } from '../../run-parts/scope/scope-line'
import { RunsTable, type RunsTableProps } from '../../run-parts/table/runs-table'
import { NONE_SELECTED, useSelection } from '../../run-parts/table/use-selection'
import { useTableView } from '../../run-parts/table/use-table-view'
import type { RunRows } from '../../run-set/run-rows'
import type { RunSet } from '../../run-set/use-run-set'
import type { RunView } from '../../run-set/view/view'
import { RunsLoading } from './runs-loading'

const GroupedTable = lazy(() =>
  import('./groups/grouped-table').then((module) => ({ default: module.GroupedTable })),
)
const Selected = lazy(() => import('./export/selected').then((module) => ({ default: module.Selected })))
// The exception among first pages: it is loaded when it is met.
const NoRows = lazy(() =>
  import('../../run-parts/scope/no-rows').then((module) => ({ default: module.NoRows })),
)

interface Props {
  set: RunSet
  rows: RunRows
  view: RunView
  /** The view that these are the rows of; null while there are none. */
  shownView: RunView | null
  /** Whether these are all runs of the range. */
  complete: boolean
  waiting: number
  onTop: (atTop: boolean) => void
  onChange: (patch: Partial<RunView>) => void
}

/** One of: rows to come, an error, nothing there, none that match, or the rows and what they are rows of. */
export function RunsCard(props: Props) {
  const { set, rows, view, shownView, onChange } = props
  // Here, so that it outlasts a filter that nothing passes.
  const selected = useSelection()
  return (
    <div className="card flex min-h-0 flex-1 flex-col overflow-hidden">
      {shownView === null && !set.error ? (
        <RunsLoading retrying={set.retrying} />
      ) : rows.list.length > 0 ? (
        <Rows {...props} selected={selected} />
      ) : (
        <div className="min-h-0 flex-1 overflow-auto">
          <Suspense>
            <NoRows set={set} rows={rows} view={view} onChange={onChange} />
          </Suspense>
        </div>
      )}
      {rows.newestMs !== null && (
        <ScopeLine
          shown={rows.list.length}
          inRange={rows.inRange}
          view={shownView ?? view}
          walk={set.walk}
          engine={set.engine}
          asOfMs={set.asOfMs}
          refreshing={set.refreshing}
          onRefresh={set.refresh}
        />
      )}
    </div>
  )
}

function Rows({
  set,
  rows,
  view,
  shownView,
  complete,
  waiting,
  onTop,
  onChange,
  selected: [selection, setSelection],
}: Props & { selected: ReturnType<typeof useSelection> }) {
  const box = useRef<HTMLDivElement>(null)
  const table: Omit<RunsTableProps, 'runs'> = {
    ...useTableView(view, onChange),
    selection,
    onSelection: setSelection,
    complete,
    waiting,
    onTop,
  }
  const group = shownView?.group ?? null
  return (
    <div ref={box} className="relative flex min-h-0 flex-1 flex-col">
      {group !== null && rows.whole ? (
        <Suspense fallback={<RunsLoading retrying={false} />}>
          <GroupedTable {...table} by={group} rows={rows} whole={rows.whole} asOfMs={set.asOfMs} />
        </Suspense>
      ) : (
        <RunsTable {...table} runs={rows.list} />
      )}
      {selection.ids.size > 0 && (
        <Suspense>
          <Selected
            ids={selection.ids}
            engine={set.engine}
            rows={rows}
            view={shownView ?? view}
            complete={complete}
            onClear={() => {
              setSelection(NONE_SELECTED)
              box.current?.querySelector<HTMLElement>('[aria-label="Runs"]')?.focus()
            }}
          />
        </Suspense>
      )}
    </div>
  )
}
