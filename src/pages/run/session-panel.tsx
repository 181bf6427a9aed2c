import { CopyableId } from '../../components/id'
import { KeyValues } from '../../components/key-values'
import { NotReported } from '../../components/not-reported'
import type { ServerRun } from '../../contract/server-run'
import { capabilityLabels } from '../../domain/capabilities'
import { mcpOf, participantLabel, transportLabel } from '../../domain/mcp'
import { formatNumber, nonEmpty } from '../../lib/text'
import { Moment } from './run-facts'

/** Who spoke with whom over MCP, and what each said it can do. */
export function SessionPanel({ run }: { run: ServerRun }) {
  const session = run.server_session
  if (session === null) return <p className="pt-2 text-muted">The API reports no MCP session for this run.</p>
  const mcp = mcpOf(run)
  return (
    <KeyValues
      pairs={[
        ['Transport', transportLabel(mcp?.connection_type) ?? <NotReported key="transport" />],
        ['Protocol version', nonEmpty(mcp?.version) ?? <NotReported key="protocol" />],
        ['Client', participantLabel(mcp?.client) ?? <NotReported key="client" />],
        ['Server', participantLabel(mcp?.server) ?? <NotReported key="server" />],
        ['Client capabilities', <Capabilities key="can" of={mcp?.client?.capabilities} />],
        ['Server capabilities', <Capabilities key="can" of={mcp?.server?.capabilities} />],
        ['Productive messages', <Messages key="messages" run={run} />],
        ['Server session id', <CopyableId key="id" id={session.id} label="server session id" />],
        ['Session id', <CopyableId key="session" id={session.session_id} label="session id" />],
        ['Created', <Moment key="created" iso={session.created_at} />],
      ]}
    />
  )
}

/** Chips; "none declared" is something the other side said, "not reported" is that nothing is known. */
function Capabilities({ of }: { of: Record<string, unknown> | null | undefined }) {
  const labels = capabilityLabels(of)
  if (labels === null) return <span className="text-faint">not reported</span>
  if (labels.length === 0) return <span className="text-muted">none declared</span>
  return (
    <ul className="flex flex-wrap gap-1.5">
      {labels.map((label) => (
        <li key={label} className="max-w-full rounded-xl bg-sunken px-2 text-muted [overflow-wrap:anywhere]">
          {label}
        </li>
      ))}
    </ul>
  )
}

function Messages({ run }: { run: ServerRun }) {
  const usage = run.server_session?.usage
  const total = usage?.total_productive_message_count ?? null
  const client = usage?.total_productive_client_message_count ?? null
  const server = usage?.total_productive_server_message_count ?? null
  if (total === null && client === null && server === null) return <NotReported />
  const said = (count: number | null) => (count === null ? 'unknown' : formatNumber(count))
  return (
    <>
      {said(total)}{' '}
      <span className="text-muted">
        ({said(client)} from the client · {said(server)} from the server)
      </span>
    </>
  )
}

export function sessionSummary(run: ServerRun): string {
  const mcp = mcpOf(run)
  const talk = [participantLabel(mcp?.client), participantLabel(mcp?.server)].filter((side) => side !== null)
  const parts = [transportLabel(mcp?.connection_type), nonEmpty(mcp?.version), talk.join(' → ')]
  return parts.filter((part) => part !== null && part !== '').join(' · ') || 'not reported'
}
