import { type CSSProperties, lazy, Suspense, useRef, useState } from 'react'
import type { RunList } from '../../../run-set/run-rows'
import type { RunFieldId } from '../../../run-set/view/fields'
import type { SortKey } from '../../../run-set/view/view'
import { WIDTH_PX } from './column-layout'
import type { RowRange } from './row-window'
import { RunRow } from './run-row'
import './runs-table.css'
import { SortHeader } from './sort-header'
import { useRowHeightPx } from './use-row-height'

const HEAD_PX = 34

const NewRuns = lazy(() => import('./new-runs').then((module) => ({ default: module.NewRuns })))
const RowWindow = lazy(() => import('./row-window').then((module) => ({ default: module.RowWindow })))

/** The runs given, in the order given; only the rows in sight are in the page. */
export function RunsTable({
  runs,
  shown,
  sort,
  onSort,
  complete,
  waiting,
  onTop,
}: {
  runs: RunList
  shown: readonly RunFieldId[]
  sort: readonly SortKey[]
  onSort: (id: RunFieldId, add: boolean) => void
  /** Whether no further rows exist than these. */
  complete: boolean
  /** New runs that wait to be shown, so that nothing moves while one reads further down. */
  waiting: number
  /** Whether the first row is in sight. */
  onTop: (atTop: boolean) => void
}) {
  const box = useRef<HTMLDivElement>(null)
  const rowHeightPx = useRowHeightPx()
  const [range, setRange] = useState<RowRange>(() => ({
    start: 0,
    end: Math.ceil(innerHeight / rowHeightPx),
  }))
  // Fewer rows than before (a filter): the range may lie beyond them until the window has caught up.
  const start = Math.min(range.start, Math.max(0, runs.length - (range.end - range.start)))
  const end = Math.min(runs.length, start + range.end - range.start)
  return (
    <section
      ref={box}
      aria-label="Runs"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="min-h-0 flex-1 overflow-auto -outline-offset-2"
      onScroll={(event) => onTop(event.currentTarget.scrollTop < rowHeightPx)}
    >
      {waiting > 0 && (
        <Suspense>
          <NewRuns
            count={waiting}
            onShow={() => {
              box.current?.scrollTo({ top: 0 })
              onTop(true)
            }}
          />
        </Suspense>
      )}
      <table
        aria-rowcount={complete ? runs.length + 1 : -1}
        className="runs-table"
        style={
          { '--runs-min-width': `${shown.reduce((sum, id) => sum + WIDTH_PX[id], 0)}px` } as CSSProperties
        }
      >
        <caption className="sr-only">Server runs</caption>
        <colgroup>
          {shown.map((id) => (
            <col key={id} style={id === 'server' ? undefined : { width: WIDTH_PX[id] }} />
          ))}
        </colgroup>
        <thead>
          <tr aria-rowindex={1}>
            {shown.map((id) => (
              <SortHeader key={id} id={id} sort={sort} onSort={onSort} />
            ))}
          </tr>
        </thead>
        <tbody>
          <Spacer heightPx={start * rowHeightPx} columns={shown.length} />
          {Array.from({ length: Math.max(0, end - start) }, (_, at) => runs.at(start + at)).map((run, at) => (
            <RunRow key={run.id} run={run} index={start + at} shown={shown} />
          ))}
          <Spacer heightPx={(runs.length - end) * rowHeightPx} columns={shown.length} />
        </tbody>
      </table>
      <Suspense fallback={null}>
        <RowWindow
          key={rowHeightPx}
          box={box}
          count={runs.length}
          rowHeightPx={rowHeightPx}
          headHeightPx={HEAD_PX}
          onRange={setRange}
        />
      </Suspense>
    </section>
  )
}

function Spacer({ heightPx, columns }: { heightPx: number; columns: number }) {
  if (heightPx <= 0) return null
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus
    <tr aria-hidden="true" className="spacer">
      <td colSpan={columns} style={{ height: heightPx }} />
    </tr>
  )
}
