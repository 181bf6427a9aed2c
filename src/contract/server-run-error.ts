import * as z from 'zod/mini'
import { listOf } from './list'
import { jsonObject, nested, text, timestamp } from './wire'

/** What is kept of the run that an error embeds: which it is, and whose; the run need not be in the working set. */
const RunOfError = z.object({
  id: text,
  server: nested(z.object({ id: text, name: text })),
  server_deployment: nested(z.object({ id: text })),
})

/** `server.server_run.error`: 0, 1 or several per run (CONTRACT section 1). */
export const ServerRunError = z.looseObject({
  id: z.string(),
  code: text,
  message: text,
  metadata: jsonObject,
  server_run: nested(RunOfError),
  created_at: timestamp,
})

export const ServerRunErrorList = listOf(ServerRunError)
export type ServerRunError = z.infer<typeof ServerRunError>
export type ServerRunErrorList = z.infer<typeof ServerRunErrorList>
