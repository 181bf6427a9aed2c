import { CONNECTION_TYPES, RUN_STATUSES, RUN_TYPES, type ServerRun } from '../../../src/contract/server-run'
import { mcpOf } from '../../../src/domain/mcp'
import { nonEmpty } from '../../../src/lib/text'
import type { FacetId } from '../../../src/run-set/view/view'
import { NONE, OTHER } from '../../../src/run-set/view/view-codec'

const closed = (known: readonly string[], value: string | null | undefined) =>
  value === null || value === undefined ? NONE : known.includes(value) ? value : OTHER

/** The value of a run in each facet, as it stands in the address. */
export const facetValue: Record<FacetId, (run: ServerRun) => string> = {
  status: (run) => closed(RUN_STATUSES, run.status),
  type: (run) => closed(RUN_TYPES, run.type),
  transport: (run) => closed(CONNECTION_TYPES, mcpOf(run)?.connection_type),
  server: (run) => run.server?.id ?? '',
  deployment: (run) => run.server_deployment?.id ?? '',
  protocol: (run) => nonEmpty(mcpOf(run)?.version) ?? '',
  version: (run) => run.server_version_id ?? '',
  client: (run) => nonEmpty(mcpOf(run)?.client?.name) ?? '',
}
