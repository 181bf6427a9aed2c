import { cutMiddle } from '../../../lib/text'
import { type RunFilter, withValues } from '../../../run-set/overview/search-links'
import type { RunView } from '../../../run-set/view/view'

/** Of the runs of the view, those of one deployment or version, '' of none: of its own value in the address. */
export const runsOf = (view: RunView, facet: 'deployment' | 'version', value: string): RunFilter =>
  withValues(view, facet, [value])

/** What a deployment is called on one line; of an id, which stands in for a name, both ends are kept. */
export const shortLabel = ({ value, label }: { value: string; label: string }): string =>
  label === value ? cutMiddle(label, 12, 4) : label
