export type Among = 'all' | 'failed'

const WORDS = {
  all: 'Against all other runs',
  failed: 'Against other failures',
} as const satisfies Record<Among, string>
const CHOICES = Object.keys(WORDS) as Among[]

/** Which runs those with the error are compared with. */
export function AmongSwitch({ among, onAmong }: { among: Among; onAmong: (among: Among) => void }) {
  return (
    <fieldset className="flex flex-wrap rounded-md bg-sunken p-0.5 print:hidden">
      <legend className="sr-only">Compared with</legend>
      {CHOICES.map((choice) => (
        <label
          key={choice}
          className="rounded px-2 py-0.5 font-medium text-muted has-checked:bg-raised has-checked:text-text has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="among"
            className="sr-only"
            checked={among === choice}
            onChange={() => onAmong(choice)}
          />
          {WORDS[choice]}
        </label>
      ))}
    </fieldset>
  )
}
