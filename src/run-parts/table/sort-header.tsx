import type { ComponentType } from 'react'
import { RUN_FIELDS, type RunFieldId } from '../../run-set/view/fields'
import type { SortKey } from '../../run-set/view/view'
import type { RowColumn } from './plain-columns'

/** A column's head: a button that sorts by it (descending, ascending, off), with Shift as a further key. */
export function SortHeader({
  column: { id, className, style },
  sort,
  onSort,
  Handle,
}: {
  column: RowColumn
  sort: readonly SortKey[]
  onSort: (id: RunFieldId, add: boolean) => void
  /** Changes the column's width; it comes after the first rows. */
  Handle: ComponentType<{ id: RunFieldId }> | undefined
}) {
  const place = sort.findIndex((key) => key.field === id)
  const key = sort[place]
  const { label } = RUN_FIELDS[id]
  return (
    <th
      scope="col"
      aria-label={label}
      aria-sort={!key || place > 0 ? undefined : key.descending ? 'descending' : 'ascending'}
      data-field={id}
      className={className}
      style={style}
    >
      <button
        type="button"
        title="Sort; with Shift as a further key"
        className={`inline-flex max-w-full items-center gap-1 rounded hover:text-text ${key ? 'text-text' : ''}`}
        onClick={(event) => onSort(id, event.shiftKey)}
      >
        <span className="truncate">{label}</span>
        {key && (
          <span aria-hidden="true">
            {key.descending ? '↓' : '↑'}
            {sort.length > 1 && <sub>{place + 1}</sub>}
          </span>
        )}
      </button>
      {Handle && <Handle id={id} />}
    </th>
  )
}
