import type { ServerRun } from '../../contract/server-run'
import { deploymentLabel, mcpOf, participantLabel, transportLabel } from '../../domain/mcp'
import { nonEmpty } from '../../lib/text'

// What a closed panel says of what is in it. Apart from the panels, whose code comes when they are opened.

export const serverSummary = (run: ServerRun) => nonEmpty(run.server?.name) ?? 'not reported'

export const deploymentSummary = (run: ServerRun) =>
  deploymentLabel(run) ?? run.server_deployment?.id ?? 'not reported'

export function sessionSummary(run: ServerRun): string {
  const mcp = mcpOf(run)
  const talk = [participantLabel(mcp?.client), participantLabel(mcp?.server)].filter((side) => side !== null)
  const parts = [transportLabel(mcp?.connection_type), nonEmpty(mcp?.version), talk.join(' → ')]
  return parts.filter((part) => part !== null && part !== '').join(' · ') || 'not reported'
}

export function lineageSummary(run: ServerRun): string {
  const shared = [
    ...(run.server_session?.session_id ? ['session'] : []),
    ...(run.server_deployment ? ['deployment'] : []),
  ]
  return shared.length === 0 ? 'not reported' : `other runs of its ${shared.join(' and ')}`
}
