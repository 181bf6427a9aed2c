import { columnVisibilityFeature, createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table'
import { useMemo } from 'react'
import { CheckList } from '../../../components/check-list'
import type { ServerRun } from '../../../contract/server-run'
import { DEFAULT_FIELD_IDS, RUN_FIELD_IDS, RUN_FIELDS, type RunFieldId } from '../../../run-set/view/fields'

// The table library keeps the columns. Sorting and windowing are not its part: the rows come in order, and
// only those in sight, so that its row models need not be loaded, or run, before the first rows are shown.
const features = tableFeatures({ columnVisibilityFeature })
const helper = createColumnHelper<typeof features, ServerRun>()
const columns = helper.columns(
  RUN_FIELD_IDS.map((id) => helper.display({ id, header: RUN_FIELDS[id].label })),
)
const NO_ROWS: ServerRun[] = []

/** Which columns are shown. The last one stays: a table without columns could not be brought back by sight. */
export function ColumnMenu({
  shown,
  onChange,
}: {
  shown: readonly RunFieldId[]
  onChange: (shown: readonly RunFieldId[]) => void
}) {
  const columnVisibility = useMemo(
    () => Object.fromEntries(RUN_FIELD_IDS.map((id) => [id, shown.includes(id)])),
    [shown],
  )
  const table = useTable({
    features,
    columns,
    data: NO_ROWS,
    state: { columnVisibility },
    onColumnVisibilityChange: (update) => {
      const next = typeof update === 'function' ? update(columnVisibility) : update
      const ids = RUN_FIELD_IDS.filter((id) => next[id])
      if (ids.length > 0) onChange(ids)
    },
  })
  const all = table.getAllLeafColumns()
  const visible = all.filter((column) => column.getIsVisible()).map((column) => column.id)
  return (
    <>
      <CheckList
        options={all.map((column) => ({ value: column.id, label: String(column.columnDef.header) }))}
        checked={visible}
        onChange={(ids) => {
          for (const column of all) {
            const show = ids.includes(column.id)
            if (show !== column.getIsVisible()) column.toggleVisibility(show)
          }
        }}
      />
      <button type="button" className="btn-ghost" onClick={() => onChange(DEFAULT_FIELD_IDS)}>
        Reset columns
      </button>
    </>
  )
}
