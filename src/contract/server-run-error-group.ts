import * as z from 'zod/mini'
import { listOf } from './list'
import { ServerRunError } from './server-run-error'
import { count, nested, text, timestamp } from './wire'

/**
 * `server.server_run.error_group`: errors of one fingerprint. The engine of today leaves `count` at 1 and
 * `last_seen_at` at the first (CONTRACT section 1): what happened is counted from the errors themselves.
 */
export const ServerRunErrorGroup = z.looseObject({
  id: z.string(),
  code: text,
  message: text,
  fingerprint: text,
  count,
  default_error: nested(ServerRunError),
  created_at: timestamp,
  first_seen_at: timestamp,
  last_seen_at: timestamp,
})

export const ServerRunErrorGroupList = listOf(ServerRunErrorGroup)
export type ServerRunErrorGroup = z.infer<typeof ServerRunErrorGroup>
