import * as z from 'zod/mini'
import { listOf } from './list'
import { Mcp, Usage } from './server-run'
import { SessionConnectionPreview } from './session-connection'
import { nested, openEnum, timestamp } from './wire'

/**
 * `session.server_session`, with the real status that a run's preview of it does not have (CONTRACT section 2). The
 * server, deployment and session that it embeds are left out: they are the run's own.
 */
export const ServerSession = z.object({
  id: z.string(),
  status: openEnum(['pending', 'running', 'stopped']),
  mcp: nested(Mcp),
  usage: nested(Usage),
  connection: nested(SessionConnectionPreview),
  created_at: timestamp,
})

export const ServerSessionList = listOf(ServerSession)
export type ServerSession = z.infer<typeof ServerSession>
