import * as z from 'zod/mini'
import { listOf } from './list'
import { anyJson, nested, openEnum, text, timestamp } from './wire'

const MESSAGE_TYPES = [
  'request',
  'response',
  'notification',
  'error',
  'server_error',
  'unknown',
  'debug',
] as const

/** Who sent it. A server's `id` is that of the run that answered, a client's is its own (CONTRACT section 1). */
const Sender = z.looseObject({ type: openEnum(['client', 'server']), id: text })

/** `id` is null on notifications, `method` on responses (CONTRACT section 1). The payload is any JSON at all, null too. */
const McpMessage = z.looseObject({ id: text, method: text, payload: anyJson })

/** `session.message`: one message of a server session, which sibling runs share (CONTRACT section 1). */
export const SessionMessage = z.looseObject({
  id: z.string(),
  type: openEnum(MESSAGE_TYPES),
  sender: nested(Sender),
  mcp_message: nested(McpMessage),
  server_session_id: text,
  created_at: timestamp,
})

export const SessionMessageList = listOf(SessionMessage)
export type SessionMessage = z.infer<typeof SessionMessage>
