import { type Density, setPreference, usePreference } from '../../../lib/preferences'

const WORDS = { comfortable: 'Comfortable', compact: 'Compact' } as const satisfies Record<Density, string>
const CHOICES = Object.keys(WORDS) as Density[]

/** How high the rows are; remembered in this browser. */
export function DensitySwitch() {
  const density = usePreference('density')
  return (
    <fieldset className="mb-1.5 flex rounded-md bg-sunken p-0.5">
      <legend className="sr-only">Row height</legend>
      {CHOICES.map((choice) => (
        <label
          key={choice}
          className="flex-1 rounded px-2 py-1 text-center font-medium text-muted has-checked:bg-raised has-checked:text-text has-checked:shadow-sm has-focus-visible:outline-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name="density"
            className="sr-only"
            checked={density === choice}
            onChange={() => setPreference('density', choice)}
          />
          {WORDS[choice]}
        </label>
      ))}
    </fieldset>
  )
}
