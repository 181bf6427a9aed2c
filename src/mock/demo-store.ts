import type { Catalog, CatalogDeployment } from './catalog'
import { sessionData } from './session-data'
import type { StoredOfRun, WireRun } from './store'
import { Collection, type Json, type MockStore, type SessionData, type Stored } from './store'

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

  constructor(catalog: Catalog, regular: readonly CatalogDeployment[]) {
    this.servers = catalog.servers
    this.versions = catalog.versions
    this.deployments = catalog.answers
    this.regular = regular
  }

  addRun(run: WireRun, errors: readonly StoredOfRun[] = [], alive = false): void {
    this.runs.add(run)
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

  session(id: string): SessionData | undefined {
    const runs = this.runs.items.filter((run) => run.server_session?.session_id === id)
    if (runs.length === 0) return undefined
    const ids = new Set(runs.map((run) => run.id))
    return sessionData(
      id,
      runs,
      this.errors.items.filter((error) => ids.has(error.server_run_id)),
    )
  }
}
