export interface CheckOption {
  value: string
  label: string
  /** Shown at the end of the line. */
  note?: string
}

/** Values to tick, one a line. */
export function CheckList({
  options,
  checked,
  onChange,
}: {
  options: readonly CheckOption[]
  checked: readonly string[]
  onChange: (checked: string[]) => void
}) {
  return (
    <ul>
      {options.map((option) => (
        <li key={option.value}>
          <label className="flex items-center gap-2 rounded-md px-2 py-1.5 hover:bg-sunken">
            <input
              type="checkbox"
              className="size-3.5 shrink-0 accent-accent"
              checked={checked.includes(option.value)}
              onChange={(event) =>
                onChange(
                  event.target.checked
                    ? [...checked, option.value]
                    : checked.filter((value) => value !== option.value),
                )
              }
            />
            <span className="min-w-0 flex-1 truncate">{option.label}</span>
            {option.note !== undefined && <span className="text-faint">{option.note}</span>}
          </label>
        </li>
      ))}
    </ul>
  )
}
