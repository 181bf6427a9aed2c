import * as z from 'zod/mini'
import { listOf } from './list'
import { jsonObject, text, timestamp } from './wire'

/** `server.server_run.error`: 0, 1 or several per run (CONTRACT section 1). */
export const ServerRunError = z.looseObject({
  id: z.string(),
  code: text,
  message: text,
  metadata: jsonObject,
  created_at: timestamp,
})

export const ServerRunErrorList = listOf(ServerRunError)
export type ServerRunError = z.infer<typeof ServerRunError>
