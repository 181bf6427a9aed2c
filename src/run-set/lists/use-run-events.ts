import { eventPages, sessionQueries } from '../../api/sessions'
import type { ServerRun } from '../../contract/server-run'
import type { SessionEvent } from '../../contract/session-event'
import type { ListRead } from './list-read'
import { useListRead } from './use-list-read'
import { stillGrows } from './watched-run'

/** All events of the run: its output, and that an error happened. */
export function useRunEvents(run: ServerRun): ListRead<SessionEvent> {
  const sessionId = run.server_session?.session_id ?? null
  const source = sessionId !== null && {
    key: [...sessionQueries.of(sessionId), 'events', run.id],
    fetchPage: eventPages(sessionId, run.id),
  }
  return useListRead(source || null, stillGrows(run))
}
