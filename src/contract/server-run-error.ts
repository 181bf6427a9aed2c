import * as z from 'zod/mini'
import { listOf } from './list'
import { jsonObject, nested, text, timestamp } from './wire'

/** `server.server_run.error`: 0, 1 or several per run (CONTRACT section 1). Of the run that it embeds only the id is kept. */
export const ServerRunError = z.looseObject({
  id: z.string(),
  code: text,
  message: text,
  metadata: jsonObject,
  server_run: nested(z.object({ id: text })),
  created_at: timestamp,
})

export const ServerRunErrorList = listOf(ServerRunError)
export type ServerRunError = z.infer<typeof ServerRunError>
export type ServerRunErrorList = z.infer<typeof ServerRunErrorList>
