import { CALL_COLUMNS, type CallSort } from './call-columns'

/** The heads of the columns, each a button that sorts by it; again, the other way round. */
export function CallHead({
  name,
  sort,
  onSort,
}: {
  /** What the first column names. */
  name: string
  sort: CallSort
  onSort: (sort: CallSort) => void
}) {
  return (
    <thead>
      <tr className="border-b border-line text-muted">
        {[{ id: 'name' as const, label: name }, ...CALL_COLUMNS].map(({ id, label }) => {
          const sorted = sort.by === id
          return (
            <th
              key={id}
              scope="col"
              aria-sort={sorted ? (sort.descending ? 'descending' : 'ascending') : undefined}
              className={`py-1 font-normal whitespace-nowrap ${id === 'name' ? 'pr-2 text-left' : 'pl-3 text-right'}`}
            >
              <button
                type="button"
                className={`rounded hover:text-text ${sorted ? 'text-text' : ''}`}
                onClick={() => onSort({ by: id, descending: sorted ? !sort.descending : id !== 'name' })}
              >
                {label}
                {sorted && <span aria-hidden="true"> {sort.descending ? '↓' : '↑'}</span>}
              </button>
            </th>
          )
        })}
      </tr>
    </thead>
  )
}
