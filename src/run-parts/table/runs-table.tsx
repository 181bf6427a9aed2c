import { type CSSProperties, type ReactNode, Suspense, useMemo, useRef, useState } from 'react'
import type { RunList } from '../../run-set/run-rows'
import type { RunFieldId } from '../../run-set/view/fields'
import { NONE_PINNED, type RunView, type SortKey } from '../../run-set/view/view'
import { afterRows } from '../lazy-parts'
import { WIDTH_PX } from './column-layout'
import type { Widths } from './column-widths'
import { plainColumns, type RowColumn } from './plain-columns'
import './row-extras.css'
import type { RenderedLines, Sight } from './rows-in-sight'
import { RunRow } from './run-row'
import './runs-table.css'
import { Spacer } from './spacer'
import { SELECT_PX, TableHead } from './table-head'
import { useIsNarrow, useRowHeightPx } from './use-row-height'
import type { Selection } from './use-selection'
import { useTools } from './use-tools'

const NewRuns = afterRows('NewRuns')
const RowWindow = afterRows('RowWindow')

/** The values to let in and those to leave out. */
export type FacetFilter = Pick<RunView, 'facets' | 'excluded'>

/** Lines of the table: a run, by its place among the runs, or a row made by others. */
export interface TableLines {
  length: number
  at: (line: number) => number | ((line: number, columnCount: number) => ReactNode)
}

export interface RunsTableProps {
  runs: RunList
  /** What stands in the table instead of the runs one after the other; undefined where they do. */
  lines?: TableLines | undefined
  /** The columns in their order, and those of them that stay in sight; cards on a narrow screen have an order of their own. */
  shown: readonly RunFieldId[]
  pinned?: readonly RunFieldId[]
  onColumns?: (columns: readonly RunFieldId[]) => void
  sort: readonly SortKey[]
  onSort: (id: RunFieldId, add: boolean) => void
  /** Undefined: rows can't be selected. */
  selection?: Selection
  onSelection?: (selection: Selection) => void
  /** Changes the filter by the value that was clicked; undefined: values can't be clicked. */
  onFacet?: (narrow: (filter: FacetFilter) => FacetFilter) => void
  /** Whether no further rows exist than these. */
  complete: boolean
  /** New runs that wait to be shown, so that nothing moves while one reads further down. */
  waiting: number
  /** Whether the first row is in sight. */
  onTop: (atTop: boolean) => void
}

/** The runs given, in the order given; only the rows in sight are in the page. */
export function RunsTable(props: RunsTableProps) {
  const {
    runs,
    lines,
    shown,
    pinned = NONE_PINNED,
    sort,
    onSort,
    selection,
    complete,
    waiting,
    onTop,
  } = props
  const box = useRef<HTMLDivElement>(null)
  const narrow = useIsNarrow()
  const rowHeightPx = useRowHeightPx(narrow)
  const tools = useTools(pinned)
  const facets = props.onFacet !== undefined
  // Where nothing is special, the columns stay the same when the tools come, and no row is rendered anew.
  const arrange = pinned.length > 0 || !shown.includes('id') ? tools?.arrange : undefined
  const columns: readonly RowColumn[] = useMemo(
    () => (arrange ? arrange(shown, { pinned, facets, narrow }) : plainColumns(shown, facets)),
    [arrange, shown, pinned, facets, narrow],
  )
  const [chosen, setChosen] = useState<Widths>({})
  const widthOf = ({ id }: RowColumn) => chosen[id] ?? WIDTH_PX[id]
  // The server's column takes what is left, unless it has a width of its own.
  const rests = ({ id }: RowColumn) => id === 'server' && !chosen[id]
  const cells = columns.length + (selection ? 1 : 0)
  const [sight, setSight] = useState<Sight>(() => ({ start: 0, end: Math.ceil(innerHeight / rowHeightPx) }))
  const { length } = lines ?? runs
  const itemAt = (line: number) => lines?.at(line) ?? line
  // In a render that is given up it costs at worst a few rows that are made anew.
  const rendered = useRef<RenderedLines>(undefined)
  rendered.current = tools?.linesToRenderNow(rendered.current, sight, length, (line) => {
    const item = itemAt(line)
    return typeof item === 'number' ? runs.idAt(item) : undefined
  })
  const { start, end, keys, hurried } = rendered.current ?? { start: 0, end: Math.min(length, sight.end) }
  const runRow = (index: number, line: number) => {
    const run = runs.at(index)
    return (
      <RunRow
        key={keys?.get(run.id) ?? run.id}
        run={run}
        extra={runs.extraAt(index)}
        index={index}
        line={line}
        columns={columns}
        selected={selection?.ids.has(run.id)}
      />
    )
  }
  if (tools === undefined) return null
  return (
    <section
      ref={box}
      aria-label="Runs"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
      tabIndex={0}
      className="@container min-h-0 flex-1 overflow-auto -outline-offset-2"
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
        aria-rowcount={complete ? length + 1 : -1}
        className="runs-table"
        data-filled={!columns.some(rests) || undefined}
        style={
          {
            '--runs-min-width': `${columns.reduce((sum, column) => sum + widthOf(column), selection ? SELECT_PX : 0)}px`,
            '--row-px': `${rowHeightPx}px`,
          } as CSSProperties
        }
      >
        <caption className="sr-only">Server runs</caption>
        <TableHead
          columns={columns}
          widthOf={(column) => (rests(column) ? undefined : widthOf(column))}
          selectable={selection ? runs.length : null}
          sort={sort}
          onSort={onSort}
          Handle={tools?.WidthHandle}
        />
        <tbody>
          <Spacer heightPx={start * rowHeightPx} columns={cells} />
          {Array.from({ length: end - start }, (_, at) => {
            const item = itemAt(start + at)
            return typeof item === 'number' ? runRow(item, start + at) : item(start + at, cells)
          })}
          <Spacer heightPx={(length - end) * rowHeightPx} columns={cells} />
        </tbody>
      </table>
      <Suspense fallback={null}>
        <RowWindow
          key={rowHeightPx}
          box={box}
          rowHeightPx={rowHeightPx}
          hurried={hurried}
          onSight={setSight}
        />
      </Suspense>
      {tools && (
        <tools.TableTools
          {...props}
          box={box}
          columns={columns}
          rowHeightPx={rowHeightPx}
          onWidths={setChosen}
        />
      )}
    </section>
  )
}
