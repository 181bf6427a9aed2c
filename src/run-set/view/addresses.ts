import { paths } from '../../lib/paths'
import { usualRange } from './use-run-view'
import type { RunView } from './view'
import { formatRunView } from './view-codec'

/** What stands behind the path of a page about many runs, "?" and all. */
export const searchOf = (view: RunView, patch: Partial<RunView> = {}): string =>
  `?${formatRunView({ ...view, ...patch }, usualRange())}`

/** The list of the runs behind a figure, one by one: those of the view's range that `filter` lets through. */
export const runsBehind = (
  view: RunView,
  { search, facets, excluded }: Pick<RunView, 'search' | 'facets' | 'excluded'>,
  sort: RunView['sort'] = view.sort,
): string => paths.runs(searchOf(view, { search, facets, excluded, sort, group: null }))
