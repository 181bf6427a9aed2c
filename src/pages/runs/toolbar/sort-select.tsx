import { RUN_FIELD_IDS, RUN_FIELDS } from '../../../run-set/view/fields'
import type { RunView, SortKey } from '../../../run-set/view/view'

/** The order by one field, where a narrow screen shows no column heads. */
export function SortSelect({
  sort: [first],
  onChange,
}: {
  sort: readonly SortKey[]
  onChange: (patch: Pick<RunView, 'sort'>) => void
}) {
  return (
    <span className="flex items-center gap-1.5 text-muted sm:hidden">
      <span aria-hidden="true">Sort</span>
      <select
        aria-label="Sort by"
        className="h-[30px] rounded-md border border-line-strong bg-raised px-1.5 text-text"
        value={first ? (first.descending ? '-' : '') + first.field : ''}
        onChange={(event) => {
          const field = RUN_FIELD_IDS.find((id) => id === event.target.value.replace(/^-/, ''))
          onChange({ sort: field ? [{ field, descending: event.target.value.startsWith('-') }] : [] })
        }}
      >
        <option value="">API’s order</option>
        {RUN_FIELD_IDS.flatMap((id) => [
          <option key={`-${id}`} value={`-${id}`}>
            {RUN_FIELDS[id].label} ↓
          </option>,
          <option key={id} value={id}>
            {RUN_FIELDS[id].label} ↑
          </option>,
        ])}
      </select>
    </span>
  )
}
