import type { ServerRun } from '../../contract/server-run'
import type { ServerRunError } from '../../contract/server-run-error'
import { serverLabel } from '../../domain/mcp'
import { valueLabel } from '../index/value-label'
import type { RunTable } from '../table/run-table'

/**
 * What a server is called: as the loaded runs have it, else as the run has it that the newest of its errors embeds. An id
 * of null reads "Not reported". Good until the table changes.
 */
export function serverNames(table: RunTable) {
  const labels = new Map<string, string>()
  for (const server of table.servers.values) {
    // The label reads nothing else of a run. What came last is what it is called now.
    if (server !== null) labels.set(server.id, serverLabel({ server } as ServerRun))
  }
  return (serverId: string | null, newest: ServerRunError | null): string => {
    if (serverId === null) return valueLabel('server', '')
    const server = newest?.server_run?.server
    return labels.get(serverId) ?? serverLabel({ server: { ...server, id: serverId } } as ServerRun)
  }
}
