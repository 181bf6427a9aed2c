import type { ServerRun } from '../../contract/server-run'
import { CodeColumn, type NumberColumn, TextColumn, TimeColumn } from './columns'
import { ObjectDictionary, TextDictionary } from './dictionary'
import { additions, SessionColumns } from './session-columns'

type Watcher = (row: number) => void
type Column = CodeColumn | NumberColumn | TextColumn | TimeColumn

/**
 * The runs of the working set, each once, as rows of flat columns. A row keeps its number while its run is there; the
 * number of a removed run goes to the next one that comes. What runs have in common (CONTRACT section 2: servers,
 * deployments, both sides' capabilities) is kept once, by its whole content.
 */
export class RunTable {
  /** Grows with every change. */
  version = 0
  readonly texts = { type: new TextDictionary(), status: new TextDictionary(), version: new TextDictionary() }
  readonly session = new SessionColumns()
  readonly servers = new ObjectDictionary<NonNullable<ServerRun['server']>>()
  readonly deployments = new ObjectDictionary<NonNullable<ServerRun['server_deployment']>>()
  readonly more = additions()

  readonly columns = {
    id: new TextColumn(),
    type: new CodeColumn(),
    status: new CodeColumn(),
    version: new CodeColumn(),
    server: new CodeColumn(),
    deployment: new CodeColumn(),
    created: new TimeColumn(),
    updated: new TimeColumn(),
    started: new TimeColumn(),
    stopped: new TimeColumn(),
    /** Further fields of the run itself. */
    moreOfRun: new CodeColumn(),
    ...this.session.columns,
  } as const satisfies Record<string, Column>

  readonly #rows = new Map<string, number>()
  readonly #free: number[] = []
  readonly #watchers: Watcher[] = []
  readonly #idWatchers: Watcher[] = []
  #rowCount = 0

  /** How many runs there are. */
  get size(): number {
    return this.#rows.size
  }

  /** One more than the highest row number ever used; rows of removed runs lie below it too. */
  get rowCount(): number {
    return this.#rowCount
  }

  rowOf(id: string): number | undefined {
    return this.#rows.get(id)
  }

  /** Calls `watcher` with each row whose run comes, changes or goes from now on. */
  watch(watcher: Watcher): void {
    this.#watchers.push(watcher)
  }

  /** Calls `watcher` only with those whose run comes or goes, or gets another session. */
  watchIds(watcher: Watcher): void {
    this.#idWatchers.push(watcher)
  }

  upsert(run: ServerRun): 'added' | 'changed' | 'same' {
    const known = this.#rows.get(run.id)
    const row = known ?? this.#free.pop() ?? this.#rowCount++
    const { session, serverSession } = this.columns
    const [oldSession, oldServerSession] = [session.get(row), serverSession.get(row)]
    this.#rows.set(run.id, row)
    const changed = this.#write(row, run)
    if (known !== undefined && !changed) return 'same'
    const sameIds = session.get(row) === oldSession && serverSession.get(row) === oldServerSession
    this.#tellChange(row, known === undefined || !sameIds)
    return known === undefined ? 'added' : 'changed'
  }

  /** Whether there was one. */
  remove(id: string): boolean {
    const row = this.#rows.get(id)
    if (row === undefined) return false
    this.#rows.delete(id)
    this.#free.push(row)
    for (const column of Object.values(this.columns)) {
      if (column instanceof CodeColumn) column.set(row, 0)
      else column.set(row, null)
    }
    this.#tellChange(row, true)
    return true
  }

  /** Takes the columns as they stand, filled from outside: so many rows, each with an id of its own. For an empty table. */
  adopt(rows: number): void {
    this.#rowCount = rows
    for (let row = 0; row < rows; row += 1) {
      this.#rows.set(this.columns.id.get(row) ?? '', row)
      this.#tellChange(row, true)
    }
  }

  /** The run in that row, equal to the one that was put there; its server and the like are shared with other runs. */
  runAt(row: number): ServerRun {
    const { columns: c, texts } = this
    const id = c.id.get(row)
    if (id === null) throw new RangeError(`Row ${row} holds no run.`)
    return {
      ...this.more.values[c.moreOfRun.get(row)],
      id,
      type: texts.type.values[c.type.get(row)] ?? null,
      status: texts.status.values[c.status.get(row)] ?? null,
      server_version_id: texts.version.values[c.version.get(row)] ?? null,
      server: this.servers.values[c.server.get(row)] ?? null,
      server_deployment: this.deployments.values[c.deployment.get(row)] ?? null,
      server_session: this.session.at(row),
      created_at: c.created.get(row),
      updated_at: c.updated.get(row),
      started_at: c.started.get(row),
      stopped_at: c.stopped.get(row),
    }
  }

  /** Whether that changed anything in the row. */
  #write(row: number, run: ServerRun): boolean {
    const { columns: c, texts } = this
    const { id, type, status, server_version_id, server, server_deployment, server_session, ...others } = run
    const { created_at, updated_at, started_at, stopped_at, ...more } = others
    const changes = [
      c.id.set(row, id),
      c.type.set(row, texts.type.codeOf(type)),
      c.status.set(row, texts.status.codeOf(status)),
      c.version.set(row, texts.version.codeOf(server_version_id)),
      c.server.set(row, this.servers.codeOf(server)),
      c.deployment.set(row, this.deployments.codeOf(server_deployment)),
      c.created.set(row, created_at),
      c.updated.set(row, updated_at),
      c.started.set(row, started_at),
      c.stopped.set(row, stopped_at),
      c.moreOfRun.set(row, this.more.codeOf(more)),
      this.session.write(row, server_session),
    ]
    return changes.includes(true)
  }

  #tellChange(row: number, ofIds: boolean): void {
    this.version += 1
    for (const watcher of this.#watchers) watcher(row)
    if (ofIds) for (const watcher of this.#idWatchers) watcher(row)
  }
}
