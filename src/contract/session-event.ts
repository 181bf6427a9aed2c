import * as z from 'zod/mini'
import { listOf } from './list'
import { nested, openEnum, text, timestamp } from './wire'

/** One line of a server's output. All lines of a remote server come as stderr (CONTRACT section 1). */
const LogLine = z.object({ type: openEnum(['stdout', 'stderr']), line: text })

/** Of the embedded run and error no more than the ids is kept: an event is 2 kB, its lines a few bytes. */
const Ref = nested(z.object({ id: z.string() }))

/** `session.event`: log lines (up to 500, or none) or an error of a run (CONTRACT section 1). */
export const SessionEvent = z.object({
  id: z.string(),
  type: openEnum(['server_logs', 'server_run_error']),
  log_lines: z._default(z.nullable(z.array(LogLine)), null),
  server_run: Ref,
  server_run_error: Ref,
  created_at: timestamp,
})

export const SessionEventList = listOf(SessionEvent)

export type SessionEvent = z.infer<typeof SessionEvent>
