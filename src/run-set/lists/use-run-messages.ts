import { messagePages, sessionQueries } from '../../api/sessions'
import type { ServerRun } from '../../contract/server-run'
import type { SessionMessage } from '../../contract/session-message'
import type { ListRead } from './list-read'
import { useListRead } from './use-list-read'
import { stillGrows } from './watched-run'

/** All messages of the run's server session, which it shares with its sibling runs (CONTRACT section 1). */
export function useRunMessages(run: ServerRun): ListRead<SessionMessage> {
  const { session_id: sessionId = null, id: serverSessionId = '' } = run.server_session ?? {}
  const source = sessionId !== null && {
    key: [...sessionQueries.of(sessionId), 'messages', serverSessionId, run.id],
    fetchPage: messagePages(sessionId, serverSessionId),
  }
  return useListRead(source || null, stillGrows(run))
}
