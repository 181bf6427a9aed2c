import { formatNumber } from '../../../lib/text'

export interface Option<T extends string> {
  value: T
  label: string
  count: number
}

/** One value out of those that occur, or all of them. A chosen one stays on offer where none is left of it. */
export function FilterSelect<T extends string>({
  label,
  all,
  options,
  value,
  onChange,
}: {
  label: string
  /** What it says while nothing is narrowed. */
  all: string
  options: readonly Option<T>[]
  value: T | null
  onChange: (value: T | null) => void
}) {
  const chosen = options.findIndex((option) => option.value === value)
  return (
    <select
      aria-label={label}
      className={`h-[30px] max-w-44 min-w-0 rounded-md border bg-raised px-1.5 ${value === null ? 'border-line-strong' : 'border-accent text-accent'}`}
      // By place: what third parties call their methods could be what stands for all.
      value={value === null ? 'all' : String(chosen)}
      onChange={({ target }) => onChange(options[Number(target.value)]?.value ?? null)}
    >
      <option value="all">{all}</option>
      {options.map((option, place) => (
        <option key={option.value} value={place}>
          {option.label} ({formatNumber(option.count)})
        </option>
      ))}
      {value !== null && chosen < 0 && <option value="-1">None left</option>}
    </select>
  )
}
