import { CONNECTION_TYPES, RUN_STATUSES, RUN_TYPES, type ServerRun } from '../../contract/server-run'
import { deploymentLabel, mcpOf, serverLabel, transportLabel, typeLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { nonEmpty, visibleText } from '../../lib/text'
import type { FacetId, FacetValues } from './view'
import { NONE, OTHER } from './view-codec'

export interface FacetOfRun {
  /** As it stands in the address. */
  value: string
  /** As it is called where it can be chosen. */
  label: string
}

const NOT_REPORTED = 'Not reported'

/** Of values that are known beforehand: null is `none`, one that a newer API has added is `other`. */
function closed(
  known: readonly string[],
  value: string | null | undefined,
  label: string | null,
): FacetOfRun {
  if (value === null || value === undefined) return { value: NONE, label: NOT_REPORTED }
  return known.includes(value) ? { value, label: label ?? value } : { value: OTHER, label: 'Other' }
}

/** Of ids and names: none is ''. */
function open(value: string | null | undefined, label: string | null = null): FacetOfRun {
  return value ? { value, label: visibleText(label ?? value) } : { value: '', label: NOT_REPORTED }
}

const READ: Record<FacetId, (run: ServerRun) => FacetOfRun> = {
  status: ({ status }) => closed(RUN_STATUSES, status, describeStatus(status).label),
  server: (run) => open(run.server?.id, run.server && serverLabel(run)),
  deployment: (run) => open(run.server_deployment?.id, deploymentLabel(run)),
  client: (run) => open(nonEmpty(mcpOf(run)?.client?.name)),
  transport: (run) => {
    const type = mcpOf(run)?.connection_type
    return closed(CONNECTION_TYPES, type, transportLabel(type))
  },
  protocol: (run) => open(nonEmpty(mcpOf(run)?.version)),
  type: ({ type }) => closed(RUN_TYPES, type, typeLabel(type)),
  version: (run) => open(run.server_version_id),
}

/** The value of one run in a facet; the working set's own columns hold the same (src/run-set/index/row-facets.ts). */
export const facetOfRun = (facet: FacetId, run: ServerRun): FacetOfRun => READ[facet](run)

interface Filter {
  facets: FacetValues
  excluded: FacetValues
}

/** The filter that lets through only this value of a facet, or, with `exclude`, all others that it let through before. */
export function narrowed(
  { facets, excluded }: Filter,
  facet: FacetId,
  value: string,
  exclude: boolean,
): Filter {
  const without = (values: readonly string[]) => values.filter((other) => other !== value)
  return {
    facets: { ...facets, [facet]: exclude ? without(facets[facet]) : [value] },
    excluded: { ...excluded, [facet]: [...without(excluded[facet]), ...(exclude ? [value] : [])] },
  }
}
