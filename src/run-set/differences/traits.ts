import type { ServerRun } from '../../contract/server-run'
import { mcpOf, participantLabel } from '../../domain/mcp'
import { nonEmpty } from '../../lib/text'
import { FacetColumn, facetColumns } from '../index/row-facets'
import type { RunTable } from '../table/run-table'
import { facetOfRun } from '../view/facet-of-run'

/** What runs are compared by, in the order in which equal differences are named. */
export const TRAITS = [
  'server',
  'deployment',
  'version',
  'client',
  'clientVersion',
  'transport',
  'protocol',
  'type',
] as const
export type Trait = (typeof TRAITS)[number]

/**
 * A column of values for each trait: of a facet as they stand in the address, of a client's version with the client's
 * name before it, '' where neither was reported.
 */
export function traitColumns(table: RunTable): Record<Trait, FacetColumn> {
  const { participants } = table.session
  return {
    ...facetColumns(table),
    clientVersion: new FacetColumn(
      table.columns.client,
      participants,
      (code) => participantLabel(participants.values[code]) ?? '',
    ),
  }
}

/** What a run's value is called: "prod-agents", "cursor 1.2.4", "Not reported". */
export function traitLabel(trait: Trait, run: ServerRun): string {
  if (trait !== 'clientVersion') return facetOfRun(trait, run).label
  const client = mcpOf(run)?.client
  const label = participantLabel(client)
  if (label === null) return 'Not reported'
  return nonEmpty(client?.version) ? label : `${label}, version not reported`
}
