import type { ServerRun } from '../../contract/server-run'
import { deploymentLabel, participantLabel, serverLabel, transportLabel, typeLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { nonEmpty } from '../../lib/text'
import type { RunTable } from '../table/run-table'
import type { FacetId } from '../view/view'

/** For each facet, what people see for a code of its column; null where nothing was reported. */
export function facetLabels(table: RunTable): Record<FacetId, (code: number) => string | null> {
  const { texts, servers, deployments, session } = table
  const { participants, protocols, transports } = session
  return {
    status: (code) => reported(texts.status.values[code], (status) => describeStatus(status).label),
    // The labels read nothing else of a run.
    server: (code) => reported(servers.values[code], (server) => serverLabel({ server } as ServerRun)),
    deployment: (code) =>
      reported(
        deployments.values[code],
        (of) => deploymentLabel({ server_deployment: of } as ServerRun) ?? of.id,
      ),
    client: (code) => participantLabel(participants.values[code]),
    transport: (code) => transportLabel(transports.values[code]),
    protocol: (code) => nonEmpty(protocols.values[code]),
    type: (code) => typeLabel(texts.type.values[code] ?? null),
    version: (code) => texts.version.values[code] ?? null,
  }
}

const reported = <T>(value: T | null | undefined, label: (value: T) => string | null) =>
  value === null || value === undefined ? null : label(value)
