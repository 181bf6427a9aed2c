import { paths } from '../../../lib/paths'
import { cutMiddle } from '../../../lib/text'
import { type RunFilter, withValues } from '../../../run-set/overview/search-links'
import { usualRange } from '../../../run-set/view/use-run-view'
import type { RunView } from '../../../run-set/view/view'
import { formatRunView } from '../../../run-set/view/view-codec'

/** The address of the runs behind a figure, one by one: those of the view's range that `filter` lets through. */
export const runsBehind = (view: RunView, filter: RunFilter, sort: RunView['sort'] = view.sort): string => {
  const { search, facets, excluded } = filter
  return paths.runs(
    `?${formatRunView({ ...view, search, facets, excluded, sort, group: null }, usualRange())}`,
  )
}

/** Of the runs of the view, those of one deployment or version, '' of none: of its own value in the address. */
export const runsOf = (view: RunView, facet: 'deployment' | 'version', value: string): RunFilter =>
  withValues(view, facet, [value])

/** What a deployment is called on one line; of an id, which stands in for a name, both ends are kept. */
export const shortLabel = ({ value, label }: { value: string; label: string }): string =>
  label === value ? cutMiddle(label, 12, 4) : label
