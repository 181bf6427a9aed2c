import { SwitchChoice } from '../../../components/switch-choice'
import { type Density, setPreference, usePreference } from '../../../lib/preferences'

const WORDS = { comfortable: 'Comfortable', compact: 'Compact' } as const satisfies Record<Density, string>

/** How high the rows are; remembered in this browser. */
export function DensitySwitch() {
  const density = usePreference('density')
  return (
    <SwitchChoice
      legend="Row height"
      name="density"
      words={WORDS}
      chosen={density}
      onChoose={(choice) => setPreference('density', choice)}
      className="mb-1.5"
    />
  )
}
