import * as z from 'zod/mini'
import { anyJson, nested, openEnum, text, timestamp } from './wire'

/** Where a server comes from: a docker image or a remote domain; the other is null. A variant's image has no tag. */
export const ServerSource = z.looseObject({
  type: openEnum(['docker', 'remote']),
  docker: nested(z.looseObject({ image: text, tag: text })),
  remote: nested(z.looseObject({ domain: text })),
})

/** `server.server_version`. The schema of its configuration is JSON Schema, and any JSON at all as far as is known here. */
export const ServerVersion = z.looseObject({
  id: z.string(),
  identifier: text,
  server_variant_id: text,
  source: nested(ServerSource),
  schema: anyJson,
  created_at: timestamp,
})

export type ServerSource = z.infer<typeof ServerSource>
export type ServerVersion = z.infer<typeof ServerVersion>
