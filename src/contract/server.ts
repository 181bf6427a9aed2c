import * as z from 'zod/mini'
import { ServerSource, ServerVersion } from './server-version'
import { jsonObject, nested, openEnum, text, timestamp } from './wire'

const ServerVariant = z.looseObject({
  id: z.string(),
  identifier: text,
  source: nested(ServerSource),
  current_version: nested(ServerVersion),
  created_at: timestamp,
})

/** `server`: each of its variants names the version that new runs of it get. */
export const Server = z.looseObject({
  id: z.string(),
  type: openEnum(['public', 'custom']),
  status: openEnum(['active', 'archived', 'deleted']),
  name: text,
  description: text,
  variants: nested(z.array(ServerVariant)),
  metadata: jsonObject,
  created_at: timestamp,
  updated_at: timestamp,
})
export type Server = z.infer<typeof Server>
