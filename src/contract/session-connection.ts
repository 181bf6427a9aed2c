import * as z from 'zod/mini'
import { listOf } from './list'
import { Mcp, Usage } from './server-run'
import { nested, openEnum, text, timestamp } from './wire'

/**
 * `session.session_connection`: a client's stay in a session. The server, deployment and session that it embeds are
 * left out: they are the run's own, and 1.5 kB each time.
 */
export const SessionConnection = z.object({
  id: z.string(),
  status: openEnum(['active', 'ended']),
  mcp: nested(Mcp),
  usage: nested(Usage),
  created_at: timestamp,
  started_at: timestamp,
  ended_at: timestamp,
})

/** Who connected, of a connection's preview. Either may be null; the address is anonymised by the API. */
const ConnectionClient = z.looseObject({ user_agent: text, anonymized_ip_address: text })

/** `session.session_connection#preview`: the one place where the client's user agent and address stand. */
export const SessionConnectionPreview = z.looseObject({
  id: z.string(),
  client: nested(ConnectionClient),
  created_at: timestamp,
  started_at: timestamp,
  ended_at: timestamp,
})

export const SessionConnectionList = listOf(SessionConnection)
export type SessionConnection = z.infer<typeof SessionConnection>
export type SessionConnectionPreview = z.infer<typeof SessionConnectionPreview>
