import { plural } from '../../lib/text'
import type { RunFieldId } from '../../run-set/view/fields'
import type { SortKey } from '../../run-set/view/view'
import type { RowColumn } from './plain-columns'
import { SortHeader } from './sort-header'

export const SELECT_PX = 34

/** The columns' widths and heads. */
export function TableHead({
  columns,
  widthOf,
  selectable,
  sort,
  onSort,
  Handle,
}: {
  columns: readonly RowColumn[]
  /** In px; undefined for the column that takes what is left. */
  widthOf: (column: RowColumn) => number | undefined
  /** How many runs can be selected; null where none can. */
  selectable: number | null
  sort: readonly SortKey[]
  onSort: (id: RunFieldId, add: boolean) => void
  Handle: Parameters<typeof SortHeader>[0]['Handle']
}) {
  return (
    <>
      <colgroup>
        {selectable !== null && <col style={{ width: SELECT_PX }} />}
        {columns.map((column) => (
          <col key={column.id} style={{ width: widthOf(column) }} />
        ))}
      </colgroup>
      <thead>
        <tr aria-rowindex={1}>
          {selectable !== null && (
            <td className="select">
              <input type="checkbox" aria-label={`Select all ${plural(selectable, 'run')}`} />
            </td>
          )}
          {columns.map((column) => (
            <SortHeader key={column.id} column={column} sort={sort} onSort={onSort} Handle={Handle} />
          ))}
        </tr>
      </thead>
    </>
  )
}
