import type { ChartKind } from '../../../components/charts/kinds'
import type { DurationBin } from '../../../run-set/overview/duration-bins'

/** From the baseline up: what matters stands on it, so that it can be compared. */
export const BIN_KINDS = [
  { label: 'Failed', color: 'failed', shape: 'cross' },
  { label: 'Active, so far', color: 'active', shape: 'ring' },
  { label: 'Other', color: 'odd', shape: 'diamond' },
  { label: 'Completed', color: 'faint', shape: 'dot' },
] as const satisfies readonly ChartKind[]

/** How many runs of each of the kinds a bin holds. */
export const countsOf = ({ failed, active, other, completed }: DurationBin) => [
  failed,
  active,
  other,
  completed,
]
