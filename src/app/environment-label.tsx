import type { EnvironmentColor } from '../contract/config'
import { visibleText } from '../lib/text'

const TONE = {
  gray: 'text-muted',
  blue: 'text-active',
  green: 'text-done',
  amber: 'text-odd',
  red: 'text-failed',
  violet: 'text-accent',
} as const satisfies Record<EnvironmentColor, string>

interface Colored {
  color?: EnvironmentColor | undefined
}

/** The name of the environment in its colour, as config.json gives them. */
export const EnvironmentLabel = ({ label, color = 'gray' }: Colored & { label: string }) => (
  <span className={`min-w-0 truncate font-semibold ${TONE[color]}`}>{visibleText(label)}</span>
)

/** The colour again, along the upper edge: seen from the corner of the eye, before production is taken for staging. */
export const EnvironmentStripe = ({ color = 'gray' }: Colored) => (
  <span aria-hidden="true" className={`absolute inset-x-0 top-0 h-[3px] bg-current ${TONE[color]}`} />
)
