import type { ServerRun } from '../../../src/contract/server-run'
import { mcpOf, participantLabel } from '../../../src/domain/mcp'
import { FACET_IDS, type FacetId, isFiltered, type RunView } from '../../../src/run-set/view/view'
import { facetValue } from './facet-value'

const haystacks = new WeakMap<ServerRun, string>()

/** Everything of a run that free text is looked for in: its ids and names. */
function haystack(run: ServerRun): string {
  const known = haystacks.get(run)
  if (known !== undefined) return known
  const session = run.server_session
  const made = [
    run.id,
    run.server?.name,
    run.server?.id,
    run.server_deployment?.name,
    run.server_deployment?.id,
    run.server_version_id,
    participantLabel(mcpOf(run)?.client),
    participantLabel(mcpOf(run)?.server),
    session?.id,
    session?.session_id,
  ]
    .join('\n')
    .toLowerCase()
  haystacks.set(run, made)
  return made
}

/** Whether a run passes the view's search and every facet but `except`. */
export function matchesExcept(view: RunView, except: FacetId | null): (run: ServerRun) => boolean {
  const needles = view.search.toLowerCase().split(/\s+/).filter(Boolean)
  const facets = FACET_IDS.filter((id) => id !== except)
  const passes = (id: FacetId, value: string) =>
    (view.facets[id].length === 0 || view.facets[id].includes(value)) && !view.excluded[id].includes(value)
  return (run) =>
    facets.every((id) => passes(id, facetValue[id](run))) &&
    (needles.length === 0 || needles.every((needle) => haystack(run).includes(needle)))
}

/** The runs that the view lets through, in the order given; the very array when it lets all through. */
export function filterRuns(runs: readonly ServerRun[], view: RunView): readonly ServerRun[] {
  return isFiltered(view) ? runs.filter(matchesExcept(view, null)) : runs
}
