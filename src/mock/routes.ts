import { RUN_STATUSES } from '../contract/server-run'
import { errorAnswer, eventAnswer, found, groupAnswer, isOfGroup, serverOfGroup } from './answers'
import { type Page, page, pageOf } from './list'
import { enumFilter, idFilter } from './query'
import type { MockStore, SessionData, WireRun } from './store'

type Route = (store: MockStore, query: URLSearchParams, ...params: string[]) => object

/** The item is let through where there is no filter, or its value is one of the filter's. */
const passes = (filter: ReadonlySet<string> | null, value: unknown) =>
  filter === null || (typeof value === 'string' && filter.has(value))

function implementationOf(store: MockStore, run: WireRun | undefined): unknown {
  const implementation = store.deployments.get(run?.server_deployment?.id ?? '')?.server_implementation
  return typeof implementation === 'object' && implementation !== null && 'id' in implementation
    ? implementation.id
    : undefined
}

const map = <T, U>(list: Page<T>, change: (item: T) => U): Page<U> => ({
  ...list,
  items: list.items.map(change),
})

const listRuns: Route = (store, query) => {
  const status = enumFilter(query, 'status', RUN_STATUSES)
  const session = idFilter(query, 'session_id')
  const serverSession = idFilter(query, 'server_session_id')
  const deployment = idFilter(query, 'server_deployment_id')
  const implementation = idFilter(query, 'server_implementation_id')
  return page(
    store.runs,
    query,
    (run) =>
      passes(status, run.status) &&
      passes(session, run.server_session?.session_id) &&
      passes(serverSession, run.server_session?.id) &&
      passes(deployment, run.server_deployment?.id) &&
      (implementation === null || passes(implementation, implementationOf(store, run))),
  )
}

const listErrors: Route = (store, query) => {
  const runs = idFilter(query, 'server_run_id')
  const serverSession = idFilter(query, 'server_session_id')
  const deployment = idFilter(query, 'server_deployment_id')
  const implementation = idFilter(query, 'server_implementation_id')
  const groups = idFilter(query, 'server_run_error_group_id')
  const list = page(store.errors, query, (error) => {
    const run = store.runs.get(error.server_run_id)
    return (
      passes(runs, error.server_run_id) &&
      passes(serverSession, run?.server_session?.id) &&
      passes(deployment, run?.server_deployment?.id) &&
      (implementation === null || passes(implementation, implementationOf(store, run))) &&
      (groups === null || isOfGroup(store, error, groups))
    )
  })
  return map(list, (error) => errorAnswer(store, error))
}

const listGroups: Route = (store, query) => {
  const servers = idFilter(query, 'server_id')
  const list = page(store.groups, query, (group) => passes(servers, serverOfGroup(store, group)))
  return map(list, (group) => groupAnswer(store, group))
}

const sessionData = (store: MockStore, id: string): SessionData => found(store.session(id), 'session')

const listEvents: Route = (store, query, id = '') => {
  const runs = idFilter(query, 'server_run_id')
  const serverSession = idFilter(query, 'server_session_id')
  const events = sessionData(store, id).events.filter(
    (event) =>
      passes(runs, event.server_run_id) &&
      passes(serverSession, store.runs.get(event.server_run_id)?.server_session?.id),
  )
  return map(pageOf(events, query), (event) => eventAnswer(store, event))
}

/** The filter by run is one by its server session: sibling runs return the same messages (CONTRACT section 1). */
const listMessages: Route = (store, query, id = '') => {
  const runs = idFilter(query, 'server_run_id')
  const serverSession = idFilter(query, 'server_session_id')
  const ofRuns = runs && new Set([...runs].map((run) => store.runs.get(run)?.server_session?.id ?? ''))
  return pageOf(
    sessionData(store, id).messages.filter(
      (message) =>
        passes(ofRuns, message.server_session_id) && passes(serverSession, message.server_session_id),
    ),
    query,
  )
}

const ROUTES: readonly (readonly [pattern: RegExp, route: Route])[] = [
  [/^\/server-runs$/, listRuns],
  [/^\/server-runs\/([^/]+)$/, (store, _, id = '') => found(store.runs.get(id), 'server.server_run')],
  [/^\/server-run-errors$/, listErrors],
  [
    /^\/server-run-errors\/([^/]+)$/,
    (store, _, id = '') => errorAnswer(store, found(store.errors.get(id), 'server.server_run.error')),
  ],
  [/^\/server-run-error-groups$/, listGroups],
  [
    /^\/server-run-error-groups\/([^/]+)$/,
    (store, _, id = '') => groupAnswer(store, found(store.groups.get(id), 'server.server_run.error_group')),
  ],
  [/^\/sessions\/([^/]+)$/, (store, _, id = '') => sessionData(store, id).session],
  [/^\/sessions\/([^/]+)\/events$/, listEvents],
  [/^\/sessions\/([^/]+)\/messages$/, listMessages],
  [
    /^\/sessions\/([^/]+)\/connections$/,
    (store, query, id = '') => pageOf(sessionData(store, id).connections, query),
  ],
  [
    /^\/sessions\/([^/]+)\/server-sessions$/,
    (store, query, id = '') => pageOf(sessionData(store, id).server_sessions, query),
  ],
  [
    /^\/servers\/([^/]+)$/,
    (store, _, id = '') => found(store.servers.get(id), 'server_listing', 'server-listing', id),
  ],
  [
    /^\/servers\/[^/]+\/versions\/([^/]+)$/,
    (store, _, id = '') => found(store.versions.get(id), 'server_version', 'server-version', id),
  ],
  [
    /^\/server-deployments\/([^/]+)$/,
    (store, _, id = '') => found(store.deployments.get(id), 'server_deployment', 'server-deployment', id),
  ],
]

/** A part of the path; one that is badly encoded stays as it is, and names nothing. */
function decoded(part: string): string {
  return /^(?:[^%]|%[0-7][0-9a-f])*$/i.test(part) ? decodeURIComponent(part) : part
}

/** The route of a path, and its answer; undefined where the API has no such endpoint. */
export function findRoute(path: string): ((store: MockStore, query: URLSearchParams) => object) | undefined {
  for (const [pattern, route] of ROUTES) {
    const match = pattern.exec(path)
    if (match) return (store, query) => route(store, query, ...match.slice(1).map(decoded))
  }
  return undefined
}
