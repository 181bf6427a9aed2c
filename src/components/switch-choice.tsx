/** One of a few words, side by side: radio buttons that look like a switch. */
export function SwitchChoice<T extends string>({
  legend,
  name,
  words,
  chosen,
  onChoose,
  className = '',
}: {
  /** What is chosen, for screen readers. */
  legend: string
  /** Of the radio buttons: a page has one group of it. */
  name: string
  words: Readonly<Record<T, string>>
  chosen: T
  onChoose: (choice: T) => void
  className?: string
}) {
  return (
    <fieldset className={`flex rounded-md bg-sunken p-0.5 ${className}`}>
      <legend className="sr-only">{legend}</legend>
      {(Object.keys(words) as T[]).map((choice) => (
        <label
          key={choice}
          className="flex-1 rounded px-2 py-1 text-center font-medium text-muted has-checked:bg-raised has-checked:text-text has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            className="sr-only"
            checked={chosen === choice}
            onChange={() => onChoose(choice)}
          />
          {words[choice]}
        </label>
      ))}
    </fieldset>
  )
}
