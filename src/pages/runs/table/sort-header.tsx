import { RUN_FIELDS, type RunFieldId } from '../../../run-set/view/fields'
import type { SortKey } from '../../../run-set/view/view'
import { isAlignedEnd } from './column-layout'

/** A column's head: a button that sorts by it (descending, ascending, off), with Shift as a further key. */
export function SortHeader({
  id,
  sort,
  onSort,
}: {
  id: RunFieldId
  sort: readonly SortKey[]
  onSort: (id: RunFieldId, add: boolean) => void
}) {
  const place = sort.findIndex((key) => key.field === id)
  const key = sort[place]
  return (
    <th
      scope="col"
      aria-sort={!key || place > 0 ? undefined : key.descending ? 'descending' : 'ascending'}
      className={isAlignedEnd(id) ? 'text-right' : undefined}
    >
      <button
        type="button"
        title="Sort; with Shift as a further key"
        className={`inline-flex max-w-full items-center gap-1 rounded hover:text-text ${key ? 'text-text' : ''}`}
        onClick={(event) => onSort(id, event.shiftKey)}
      >
        <span className="truncate">{RUN_FIELDS[id].label}</span>
        {key && (
          <span aria-hidden="true">
            {key.descending ? '↓' : '↑'}
            {sort.length > 1 && <sub>{place + 1}</sub>}
          </span>
        )}
      </button>
    </th>
  )
}
