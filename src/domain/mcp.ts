import type { McpParticipant, ServerRun } from '../contract/server-run'
import { nonEmpty, wordFor } from '../lib/text'

const TRANSPORTS: Record<string, string> = {
  streamable_http: 'Streamable HTTP',
  sse: 'SSE',
  websocket: 'WebSocket',
}

/** The transport in words; an unknown one as itself, null when none was reported. */
export function transportLabel(connectionType: string | null | undefined): string | null {
  const shown = nonEmpty(connectionType)
  return shown === null ? null : (wordFor(TRANSPORTS, shown) ?? shown)
}

/** "cursor 1.2.4", "cursor" where the version is absent; null when nothing was reported. */
export function participantLabel(participant: McpParticipant | null | undefined): string | null {
  const name = nonEmpty(participant?.name)
  const version = nonEmpty(participant?.version)
  if (name === null) return version
  return version === null ? name : `${name} ${version}`
}

export const mcpOf = (run: ServerRun) => run.server_session?.mcp ?? null

/** "Hosted", "External"; an unknown type as itself. */
export function typeLabel(type: string | null): string | null {
  if (type === 'hosted') return 'Hosted'
  if (type === 'external') return 'External'
  return nonEmpty(type)
}

/** The name to show for a run's server: its name, else its id, else a plain word. */
export const serverLabel = (run: ServerRun) =>
  nonEmpty(run.server?.name) ?? run.server?.id ?? 'Unknown server'

/** The deployment's name, null when it has none (CONTRACT section 2). */
export const deploymentLabel = (run: ServerRun) => nonEmpty(run.server_deployment?.name)
