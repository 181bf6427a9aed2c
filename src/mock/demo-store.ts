import type { Catalog, CatalogDeployment } from './catalog'
import { sessionData } from './session/session-data'
import type { Growth } from './session/spans'
import type { StoredOfRun, WireRun } from './store'
import { Collection, type Json, type MockStore, type SessionData, type Stored } from './store'

/** Pages of a few sessions are asked for in turn, each made once. */
const MOST_KEPT = 8

/** A generated store that can grow. */
export class DemoStore implements MockStore {
  readonly runs = new Collection<WireRun>()
  readonly errors = new Collection<StoredOfRun>()
  readonly groups = new Collection<Stored>()
  readonly servers: ReadonlyMap<string, Json>
  readonly versions: ReadonlyMap<string, Json>
  readonly deployments: ReadonlyMap<string, Json>
  /** Deployments that new runs may use. */
  readonly regular: readonly CatalogDeployment[]
  /** Ids of runs that work on and end one day; the other active ones stay as they are. */
  readonly alive = new Set<string>()
  readonly #groupKeys = new Set<string>()
  readonly #bornMs: number
  readonly #now: () => number
  /** By server session: what has come since the store was made. */
  readonly #growth = new Map<string, Growth[]>()
  /** Made at the first question for a session: most are never asked for. */
  #bySession: Map<string, WireRun[]> | undefined
  readonly #kept = new Map<string, { version: string; data: SessionData }>()

  constructor(catalog: Catalog, regular: readonly CatalogDeployment[], now: () => number) {
    this.#now = now
    this.#bornMs = now()
    this.servers = catalog.servers
    this.versions = catalog.versions
    this.deployments = catalog.answers
    this.regular = regular
  }

  addRun(run: WireRun, errors: readonly StoredOfRun[] = [], alive = false): void {
    this.runs.add(run)
    if (this.#bySession) index(this.#bySession, run)
    if (alive) this.alive.add(run.id)
    for (const error of errors) this.addError(error)
  }

  addError(error: StoredOfRun): void {
    this.errors.add(error)
    const key = `${this.runs.get(error.server_run_id)?.server?.id} ${error.code} ${error.message}`
    if (this.#groupKeys.has(key)) return
    this.#groupKeys.add(key)
    // The current engine leaves the count at 1 and last_seen_at unchanged (CONTRACT section 1).
    this.groups.add({
      object: 'server.server_run.error_group',
      id: error.id.replace('sre_', 'sreg_'),
      code: error.code,
      message: error.message,
      fingerprint: error.id.slice(4),
      count: 1,
      created_at: error.created_at,
      first_seen_at: error.created_at,
      last_seen_at: error.created_at,
      default_error_id: error.id,
    })
  }

  /** `count` messages have come to this run until `nowMs`; its usage says so already. */
  grow(run: WireRun, count: number, nowMs: number): void {
    const id = run.server_session?.id ?? ''
    const growth = this.#growth.get(id) ?? []
    this.#growth.set(id, growth)
    const bornMs = Math.max(this.#bornMs, Date.parse(run.created_at ?? '') || 0)
    growth.push({ fromMs: growth.at(-1)?.toMs ?? bornMs, toMs: nowMs, count })
  }

  session(id: string): SessionData | undefined {
    this.#bySession ??= this.runs.items.reduce(index, new Map<string, WireRun[]>())
    const runs = this.#bySession.get(id)
    if (!runs) return undefined
    const nowMs = this.#now()
    const version = versionOf(runs, nowMs)
    const kept = this.#kept.get(id)
    if (kept?.version === version) return kept.data
    const ids = new Set(runs.map((run) => run.id))
    const errors = this.errors.items.filter((error) => ids.has(error.server_run_id))
    const data = sessionData(id, runs, errors, { bornMs: this.#bornMs, nowMs, growth: this.#growth })
    const [oldest] = this.#kept.keys()
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest)
    this.#kept.set(id, { version, data })
    return data
  }
}

function index(sessions: Map<string, WireRun[]>, run: WireRun): Map<string, WireRun[]> {
  const id = run.server_session?.session_id
  if (id) sessions.set(id, [...(sessions.get(id) ?? []), run])
  return sessions
}

/** Changes when a session does: with each run and message, and each second while one is at work. */
const versionOf = (runs: readonly WireRun[], nowMs: number): string =>
  runs
    .map(({ status, started_at, stopped_at, server_session }) => {
      const count = server_session?.usage?.total_productive_message_count
      return `${status} ${started_at} ${stopped_at} ${count} ${status === 'active' ? Math.floor(nowMs / 1000) : ''}`
    })
    .join()
