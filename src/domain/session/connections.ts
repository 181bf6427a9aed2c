import type { ServerSession } from '../../contract/server-session'
import type { SessionConnection } from '../../contract/session-connection'
import { participantLabel } from '../mcp'

/** A client's stay in a session, put together from the list of connections and from what server sessions say of theirs. */
export interface ConnectionRow {
  id: string
  /** "active", "ended", or what a newer API says; null where it is not reported. */
  status: string | null
  /** As the client names itself; null where it did not, or where the list of connections could not be read. */
  client: string | null
  /** As it came: third-party text. Null where it is not reported. */
  userAgent: string | null
  /** Anonymised by the API. Null where it is not reported. */
  address: string | null
  /** ISO 8601; null where unknown. */
  from: string | null
  to: string | null
  /** Whether the given server session was held over it. */
  ofServerSession: boolean
}

/** The connections of a session, that of the given server session first, then as the API has them. Either list may be missing. */
export function connectionRows(
  connections: readonly SessionConnection[],
  serverSessions: readonly ServerSession[],
  serverSessionId: string,
): ConnectionRow[] {
  const previews = new Map(serverSessions.flatMap(({ connection: of }) => (of ? [[of.id, of] as const] : [])))
  const own = serverSessions.find(({ id }) => id === serverSessionId)?.connection?.id
  const rows = new Map<string, ConnectionRow>()
  for (const { id, status, mcp, started_at, ended_at, created_at } of connections) {
    const client = previews.get(id)?.client
    rows.set(id, {
      id,
      status,
      client: participantLabel(mcp?.client),
      userAgent: client?.user_agent ?? null,
      address: client?.anonymized_ip_address ?? null,
      from: started_at ?? created_at,
      to: ended_at,
      ofServerSession: id === own,
    })
  }
  for (const { id, client, started_at, ended_at, created_at } of previews.values()) {
    if (rows.has(id)) continue
    rows.set(id, {
      id,
      status: null,
      client: null,
      userAgent: client?.user_agent ?? null,
      address: client?.anonymized_ip_address ?? null,
      from: started_at ?? created_at,
      to: ended_at,
      ofServerSession: id === own,
    })
  }
  return [...rows.values()].sort((a, b) => Number(b.ofServerSession) - Number(a.ofServerSession))
}
