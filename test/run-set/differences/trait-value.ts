import type { ServerRun } from '../../../src/contract/server-run'
import { mcpOf, participantLabel } from '../../../src/domain/mcp'
import type { Trait } from '../../../src/run-set/differences/traits'
import { facetValue } from '../oracle/facet-value'

/** The value of a run in each trait, read the plain way. */
export const traitValue = (trait: Trait, run: ServerRun): string =>
  trait === 'clientVersion' ? (participantLabel(mcpOf(run)?.client) ?? '') : facetValue[trait](run)

/** How many of the runs have each value. */
export function countPlainly(trait: Trait, runs: readonly ServerRun[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const run of runs) {
    const value = traitValue(trait, run)
    counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return counts
}
