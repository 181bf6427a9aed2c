import { useQuery } from '@tanstack/react-query'
import { sessionQueries } from '../../../api/sessions'
import type { ServerRun } from '../../../contract/server-run'
import { useSeldom } from '../../../run-set/lists/live-interval'
import { stillGrows } from '../../../run-set/lists/watched-run'

/** Connections come and go seldom. */
const SHORTEST_MS = 15_000

/** Of the same session, what was known while the run ran is shown until it is read once more after its end. */
function useWhileRunning(run: ServerRun, sessionId: string | null) {
  return {
    state: stillGrows(run) ? 'live' : 'over',
    refetchInterval: useSeldom(run, SHORTEST_MS),
    ofSame: <T>(before: T | undefined, query: { queryKey: readonly unknown[] } | undefined) =>
      query?.queryKey[1] === sessionId ? before : undefined,
  }
}

/** The connections of the run's session. */
export function useConnections(run: ServerRun, sessionId: string) {
  const { state, refetchInterval, ofSame } = useWhileRunning(run, sessionId)
  const options = sessionQueries.connections(sessionId)
  return useQuery({
    ...options,
    queryKey: [...options.queryKey, state],
    refetchInterval,
    placeholderData: ofSame,
  })
}

/** The server sessions of the run's session; none are asked for where the run names no session. */
export function useServerSessions(run: ServerRun, sessionId: string | null) {
  const { state, refetchInterval, ofSame } = useWhileRunning(run, sessionId)
  const options = sessionQueries.serverSessions(sessionId ?? '')
  return useQuery({
    ...options,
    queryKey: [...options.queryKey, state],
    refetchInterval,
    placeholderData: ofSame,
    enabled: sessionId !== null,
  })
}
