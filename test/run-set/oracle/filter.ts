import type { ServerRun } from '../../../src/contract/server-run'
import { FACET_IDS, type FacetId, isFiltered, type RunView } from '../../../src/run-set/view/view'
import { matchesSearch } from '../search/oracle'
import { facetValue } from './facet-value'

/** Whether a run passes the view's search and every facet but `except`. */
export function matchesExcept(view: RunView, except: FacetId | null): (run: ServerRun) => boolean {
  const searched = matchesSearch(view.search, Date.now(), 'local')
  const facets = FACET_IDS.filter((id) => id !== except)
  const passes = (id: FacetId, value: string) =>
    (view.facets[id].length === 0 || view.facets[id].includes(value)) && !view.excluded[id].includes(value)
  return (run) => facets.every((id) => passes(id, facetValue[id](run))) && searched(run)
}

/** The runs that the view lets through, in the order given; the very array when it lets all through. */
export function filterRuns(runs: readonly ServerRun[], view: RunView): readonly ServerRun[] {
  return isFiltered(view) ? runs.filter(matchesExcept(view, null)) : runs
}
