/** Facets counted the plain way, run by run: what the working set's own counts are held against. */
import type { ServerRun } from '../../../src/contract/server-run'
import { deploymentLabel, serverLabel, transportLabel, typeLabel } from '../../../src/domain/mcp'
import { describeStatus } from '../../../src/domain/status'
import type { FacetOption } from '../../../src/run-set/index/facet-option'
import type { FacetId, RunView } from '../../../src/run-set/view/view'
import { NONE, OTHER } from '../../../src/run-set/view/view-codec'
import { facetValue } from './facet-value'
import { matchesExcept } from './filter'

const words: Record<FacetId, (value: string, run: ServerRun | undefined) => string> = {
  status: (value) => describeStatus(value).label,
  type: (value) => typeLabel(value) ?? value,
  transport: (value) => transportLabel(value) ?? value,
  server: (value, run) => (run ? serverLabel(run) : value),
  deployment: (value, run) => (run && deploymentLabel(run)) ?? value,
  client: (value) => value,
  protocol: (value) => value,
  version: (value) => value,
}

function label(facet: FacetId, value: string, run: ServerRun | undefined): string {
  if (value === '' || value === NONE) return 'Not reported'
  return value === OTHER ? 'Other' : words[facet](value, run)
}

/** The values that occur among the loaded runs, and the chosen ones, the most frequent first. */
export function facetOptions(runs: readonly ServerRun[], view: RunView, facet: FacetId): FacetOption[] {
  const passes = matchesExcept(view, facet)
  const options = new Map<string, FacetOption>()
  const read = facetValue[facet]
  for (const run of runs) {
    const value = read(run)
    const known = options.get(value) ?? { value, label: label(facet, value, run), count: 0 }
    if (passes(run)) known.count += 1
    options.set(value, known)
  }
  for (const value of view.facets[facet]) {
    if (!options.has(value)) options.set(value, { value, label: label(facet, value, undefined), count: 0 })
  }
  return [...options.values()].sort((a, b) => b.count - a.count || a.label.localeCompare(b.label))
}
