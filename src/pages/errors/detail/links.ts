import { paths } from '../../../lib/paths'
import type { Difference } from '../../../run-set/differences/differences'
import { BEHIND, type RunFilter, withTerms, withValues } from '../../../run-set/overview/search-links'
import { printValue } from '../../../run-set/search/term'
import { runsBehind, searchOf } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'

/** The failed runs of a view in the list, put together by error: it can't be filtered by one. */
export const failedByError = (view: RunView): string =>
  paths.runs(searchOf(view, { ...BEHIND.failed(view), group: 'error' }))

/** The runs of a view with the value of a difference; of the failed ones alone where these were compared. */
export function behindDifference(view: RunView, { trait, value }: Difference, onlyFailed: boolean): string {
  const among: RunFilter = onlyFailed ? BEHIND.failed(view) : view
  const filter =
    trait === 'clientVersion'
      ? // No facet: the search knows a client by its name and version.
        withTerms(among, `client:${value === '' ? 'none' : printValue(value)}`)
      : withValues(among, trait, [value])
  return runsBehind(view, filter)
}
