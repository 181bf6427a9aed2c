import { forbidden, internalError, notFound } from '../errors'
import { connectionOf } from '../session/connections'
import { createSnapshotStore } from '../snapshot-store'
import type { MockStore, SessionData } from '../store'
import { SPECIALS, type Special } from './specials'

/** An id of a sentinel's own, in the path or as the value of a filter. A cursor doesn't count. */
const NAMED = /(?:^|\/)(?:srr|ses|srs|svd|srv|sre)_sentinel_([a-z_]+)(?:\/|$)/

const REFUSED: readonly (readonly [RegExp, typeof forbidden])[] = [
  [/\/events$|\/connections$|^\/servers\/|^\/server-deployments\//, forbidden],
  [/\/messages$|\/server-sessions$|^\/server-run-error-groups/, () => notFound('endpoint')],
]

function nameIn(path: string, query: URLSearchParams): string | undefined {
  const values = [...query].flatMap(([key, value]) => (key.endsWith('_id') ? [value] : []))
  for (const text of [path, ...values]) {
    const name = NAMED.exec(text)?.[1]
    if (name !== undefined && SPECIALS.has(name)) return name
  }
  return undefined
}

function storeOf({ run, errors = [], events = [], messages = [], connected = true }: Special): MockStore {
  const id = run.server_session?.session_id
  const preview = { object: 'session#preview', id, status: 'active', metadata: {} }
  const [connection, serverSession] = connectionOf([run], preview)
  const session: SessionData = {
    session: { ...preview, object: 'session' },
    events,
    messages,
    connections: connected ? [connection] : [],
    server_sessions: connected ? [serverSession] : [],
  }
  return createSnapshotStore({
    runs: [run],
    errors,
    groups: [],
    sessions: id ? { [id]: session } : {},
    servers: {},
    versions: {},
    deployments: {},
  })
}

/**
 * Runs that only their ids lead to, each with all that belongs to it. They are made when they are first asked for; no
 * list shows them, but one that filters by their own ids.
 */
export function createSentinels(store: MockStore, now: () => number) {
  const born = new Map<string, number>()
  const kept = new Map<string, MockStore>()
  let failures = 0

  /** The small store that answers this request; undefined where no sentinel is named. Throws what is refused. */
  return function sentinelStore(path: string, query: URLSearchParams): MockStore | undefined {
    const name = nameIn(path, query)
    const make = name === undefined ? undefined : SPECIALS.get(name)
    if (name === undefined || !make) return undefined
    const refusal = name === 'refused' && REFUSED.find(([pattern]) => pattern.test(path))
    if (refusal) throw refusal[1]()
    if (name === 'half' && path.endsWith('/messages') && (query.has('after') || query.has('before'))) {
      failures += 1
      if (failures <= 2) throw internalError()
    }
    const nowMs = now()
    const bornMs = born.get(name) ?? nowMs
    born.set(name, bornMs)
    // The ones at work are another each time.
    const changes = name === 'active' || name === 'ending'
    const made = kept.get(name) ?? storeOf(make(store, bornMs, nowMs))
    if (!changes) kept.set(name, made)
    return made
  }
}
