import * as z from 'zod/mini'
import { listOf } from './list'
import { count, jsonObject, nested, openEnum, text, timestamp } from './wire'

export const RUN_STATUSES = ['active', 'failed', 'completed'] as const
export const RUN_TYPES = ['hosted', 'external'] as const
export const CONNECTION_TYPES = ['streamable_http', 'sse', 'websocket'] as const

const ServerPreview = z.looseObject({
  id: z.string(),
  name: text,
  description: text,
  type: openEnum(['public', 'custom']),
  created_at: timestamp,
  updated_at: timestamp,
})

/** Its `metadata` is the server's, not the deployment's own (CONTRACT section 2). */
const ServerDeploymentPreview = z.looseObject({
  id: z.string(),
  name: text,
  description: text,
  metadata: jsonObject,
  created_at: timestamp,
  updated_at: timestamp,
})

/** The client or the server as it named itself. `version` may be absent, all may be empty. */
export const McpParticipant = z.looseObject({ name: text, version: text, capabilities: jsonObject })

export const Mcp = z.looseObject({
  version: text,
  connection_type: openEnum(CONNECTION_TYPES),
  client: nested(McpParticipant),
  server: nested(McpParticipant),
})

export const Usage = z.looseObject({
  total_productive_message_count: count,
  total_productive_client_message_count: count,
  total_productive_server_message_count: count,
})

/** Its `status` is the constant "active" and says nothing (CONTRACT section 2). */
const ServerSessionPreview = z.looseObject({
  id: z.string(),
  session_id: text,
  mcp: nested(Mcp),
  usage: nested(Usage),
  created_at: timestamp,
})

/** `server.server_run` (CONTRACT section 2). Everything but the id may be null. */
export const ServerRun = z.looseObject({
  id: z.string(),
  type: openEnum(RUN_TYPES),
  status: openEnum(RUN_STATUSES),
  server_version_id: text,
  server: nested(ServerPreview),
  server_deployment: nested(ServerDeploymentPreview),
  server_session: nested(ServerSessionPreview),
  created_at: timestamp,
  updated_at: timestamp,
  started_at: timestamp,
  stopped_at: timestamp,
})

export const ServerRunList = listOf(ServerRun)

export type RunStatus = (typeof RUN_STATUSES)[number]
export type ServerRun = z.infer<typeof ServerRun>
export type McpParticipant = z.infer<typeof McpParticipant>
export type ServerRunList = z.infer<typeof ServerRunList>
