import type { ReactNode } from 'react'
import { CopyableId } from '../../../components/id'
import { KeyValues } from '../../../components/key-values'
import { NotReported } from '../../../components/not-reported'
import type { ServerRun } from '../../../contract/server-run'
import { mcpOf, participantLabel, transportLabel } from '../../../domain/mcp'
import { revisionAge } from '../../../domain/mcp-capabilities/revisions'
import { useNow } from '../../../lib/clock'
import { formatNumber, nonEmpty } from '../../../lib/text'
import { Moment } from '../run-facts'
import { CapabilityTable } from './capability-table'
import { Connections } from './connections'
import { GapList } from './gap-list'
import { ServerSessionStatus } from './server-session-status'

/** Who spoke with whom over MCP, what each said it can do, and over which connections. */
export function SessionPanel({ run }: { run: ServerRun }) {
  const session = run.server_session
  if (session === null) return <p className="pt-2 text-muted">The API reports no MCP session for this run.</p>
  const mcp = mcpOf(run)
  const sessionId = nonEmpty(session.session_id) === null ? null : session.session_id
  return (
    <>
      <KeyValues
        pairs={[
          ['Transport', transportLabel(mcp?.connection_type) ?? <NotReported key="transport" />],
          ['Protocol version', <Version key="protocol" version={nonEmpty(mcp?.version)} />],
          ['Client', participantLabel(mcp?.client) ?? <NotReported key="client" />],
          ['Server', participantLabel(mcp?.server) ?? <NotReported key="server" />],
          ['Productive messages', <Messages key="messages" run={run} />],
          ['Server session id', <CopyableId key="id" id={session.id} label="server session id" />],
          ['Its status', <ServerSessionStatus key="status" run={run} sessionId={sessionId} />],
          ['Session id', <CopyableId key="session" id={session.session_id} label="session id" />],
          ['Created', <Moment key="created" iso={session.created_at} />],
        ]}
      />
      <Part title="Capabilities">
        <CapabilityTable client={mcp?.client} server={mcp?.server} />
      </Part>
      <Part title="Out of reach">
        <GapList run={run} />
      </Part>
      <Part title="Connections of the session">
        {sessionId === null ? (
          <p className="text-muted">Not known: the API reports no session for this run.</p>
        ) : (
          <Connections run={run} sessionId={sessionId} />
        )}
      </Part>
    </>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <section aria-label={title} className="border-t border-line pt-2.5 pb-2">
    <h3 className="mb-1 font-semibold">{title}</h3>
    {children}
  </section>
)

function Version({ version }: { version: string | null }) {
  const age = useNow((nowMs) => (version === null ? null : revisionAge(version, nowMs)))
  if (version === null) return <NotReported />
  return (
    <>
      {version} <span className="text-muted">· {age}</span>
    </>
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
