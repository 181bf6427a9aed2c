import { queryOptions } from '@tanstack/react-query'
import { ServerSessionList } from '../contract/server-session'
import { SessionConnectionList } from '../contract/session-connection'
import { type SessionEvent, SessionEventList } from '../contract/session-event'
import { type SessionMessage, SessionMessageList } from '../contract/session-message'
import { pathPart } from '../lib/paths'
import type { FetchPage } from './all-pages'
import { request } from './request'

// `/sessions/:id` itself is never asked for: its answer holds a client secret in clear (CONTRACT section 1).

/** The newest are what is looked for; more than these in one session are told by the answer's own flags. */
const NEWEST = { limit: 100, order: 'desc' } as const

const STALE_MS = 60_000

/** Pages of a server session's messages, which are those of all its runs (CONTRACT section 1). */
export const messagePages =
  (sessionId: string, serverSessionId: string): FetchPage<SessionMessage> =>
  (query, signal) =>
    request(`/sessions/${pathPart(sessionId)}/messages`, SessionMessageList, {
      signal,
      query: { ...query, server_session_id: serverSessionId },
    })

/** Pages of one run's events. */
export const eventPages =
  (sessionId: string, serverRunId: string): FetchPage<SessionEvent> =>
  (query, signal) =>
    request(`/sessions/${pathPart(sessionId)}/events`, SessionEventList, {
      signal,
      query: { ...query, server_run_id: serverRunId },
    })

export const sessionQueries = {
  of: (sessionId: string) => ['sessions', sessionId] as const,

  /** The newest 100 connections, newest id first; `pagination.has_more_after` where there are more. */
  connections: (sessionId: string) =>
    queryOptions({
      queryKey: [...sessionQueries.of(sessionId), 'connections'],
      queryFn: ({ signal }) =>
        request(`/sessions/${pathPart(sessionId)}/connections`, SessionConnectionList, {
          signal,
          query: NEWEST,
        }),
      staleTime: STALE_MS,
    }),

  /** The newest 100 server sessions with their real status, newest id first. 404 where a Metorial doesn't offer them. */
  serverSessions: (sessionId: string) =>
    queryOptions({
      queryKey: [...sessionQueries.of(sessionId), 'server-sessions'],
      queryFn: ({ signal }) =>
        request(`/sessions/${pathPart(sessionId)}/server-sessions`, ServerSessionList, {
          signal,
          query: NEWEST,
        }),
      staleTime: STALE_MS,
    }),
}
