import { formatNumber } from '../../../lib/text'

/** Kinds of lines with their counts; those that are pressed are shown, or all while none is. */
export function FilterChips<T>({
  label,
  options,
  chosen,
  onChange,
}: {
  label: string
  options: readonly { value: T; word: string; count: number }[]
  chosen: ReadonlySet<T>
  onChange: (chosen: ReadonlySet<T>) => void
}) {
  return (
    <fieldset className="flex flex-wrap gap-1">
      <legend className="sr-only">{label}</legend>
      {options.map(({ value, word, count }) => {
        const pressed = chosen.has(value)
        return (
          <button
            key={String(value)}
            type="button"
            aria-pressed={pressed}
            className={`inline-flex h-6 items-center gap-1.5 rounded-full border px-2 ${pressed ? 'border-accent bg-accent-soft text-accent' : 'border-line text-muted hover:bg-sunken hover:text-text'}`}
            onClick={() => {
              const next = new Set(chosen)
              if (!next.delete(value)) next.add(value)
              onChange(next)
            }}
          >
            {word} <span className="tabular-nums">{formatNumber(count)}</span>
          </button>
        )
      })}
    </fieldset>
  )
}
