import {
  columnOrderingFeature,
  columnPinningFeature,
  columnVisibilityFeature,
  createColumnHelper,
  tableFeatures,
  useTable,
} from '@tanstack/react-table'
import { useMemo } from 'react'
import { announce } from '../../../components/announcer'
import type { ServerRun } from '../../../contract/server-run'
import { moved, reachable, withColumn } from '../../../run-parts/table/column-order'
import { widths } from '../../../run-parts/table/column-widths'
import { DEFAULT_FIELD_IDS, RUN_FIELD_IDS, RUN_FIELDS, type RunFieldId } from '../../../run-set/view/fields'
import type { RunView } from '../../../run-set/view/view'
import { ColumnLine } from './column-line'
import { DensitySwitch } from './density-switch'

// The table library keeps the columns. Sorting and windowing are not its part: the rows come in order, and
// only those in sight, so that its row models need not be loaded, or run, before the first rows are shown.
const features = tableFeatures({ columnVisibilityFeature, columnOrderingFeature, columnPinningFeature })
const helper = createColumnHelper<typeof features, ServerRun>()
const definitions = helper.columns(
  RUN_FIELD_IDS.map((id) => helper.display({ id, header: RUN_FIELDS[id].label })),
)
const NO_ROWS: ServerRun[] = []

type Columns = Pick<RunView, 'columns' | 'pinned'>

/**
 * Which columns are shown, in which order, and which of them stay in sight. The last one can't be hidden: a table
 * without columns could not be brought back by sight.
 */
export function ColumnMenu({
  columns,
  pinned,
  onChange,
}: Columns & { onChange: (patch: Partial<Columns>) => void }) {
  const state = useMemo(
    () => ({
      columnVisibility: Object.fromEntries(RUN_FIELD_IDS.map((id) => [id, columns.includes(id)])),
      columnOrder: [...columns],
      columnPinning: { start: columns.filter((id) => pinned.includes(id)), end: [] },
    }),
    [columns, pinned],
  )
  const table = useTable({
    features,
    columns: definitions,
    data: NO_ROWS,
    state,
    onColumnVisibilityChange: (update) => {
      const next = typeof update === 'function' ? update(state.columnVisibility) : update
      const shown = RUN_FIELD_IDS.filter((id) => next[id] && !columns.includes(id)).reduce(
        withColumn,
        columns.filter((id) => next[id]),
      )
      if (shown.length > 0) onChange({ columns: shown, pinned: pinned.filter((id) => next[id]) })
    },
    onColumnOrderChange: (update) => {
      const next = typeof update === 'function' ? update(state.columnOrder) : update
      onChange({ columns: next as RunFieldId[] })
    },
    onColumnPinningChange: (update) => {
      const next = typeof update === 'function' ? update(state.columnPinning) : update
      onChange({ pinned: next.start as RunFieldId[] })
    },
  })
  const first = table.getStartVisibleLeafColumns()
  const visible = [...first, ...table.getCenterVisibleLeafColumns()]
  const hidden = table.getAllLeafColumns().filter((column) => !column.getIsVisible())
  const order = visible.map((column) => column.id as RunFieldId)

  const move = (from: number, to: number) => {
    table.setColumnOrder([...moved(order, from, to)])
    announce(`${RUN_FIELDS[order[from] as RunFieldId].label} moved to place ${to + 1} of ${order.length}`)
  }
  return (
    <>
      <DensitySwitch />
      <ul>
        {[...visible, ...hidden].map((column, place) => (
          <ColumnLine
            key={column.id}
            label={String(column.columnDef.header)}
            shown={column.getIsVisible()}
            last={visible.length === 1}
            pinned={column.getIsPinned() !== false}
            canMove={(by) => reachable(place, place + by, first.length, visible.length) === place + by}
            onShow={(show) => column.toggleVisibility(show)}
            onPin={(pin) => column.pin(pin && 'start')}
            onMove={(by) => move(place, place + by)}
          />
        ))}
      </ul>
      <button
        type="button"
        className="btn-ghost"
        onClick={() => {
          widths.write({})
          onChange({ columns: DEFAULT_FIELD_IDS, pinned: [] })
        }}
      >
        Reset columns
      </button>
    </>
  )
}
