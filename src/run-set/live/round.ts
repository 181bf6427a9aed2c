import type { ServerRun, ServerRunList } from '../../contract/server-run'
import type { RunPage, WorkingSet } from '../table/working-set'

export interface LiveQuery {
  after?: string
  before?: string
  status?: 'active'
  limit: number
  order: 'desc'
}

/** What a round needs of the world. */
export interface LiveEffects {
  fetchPage: (query: LiveQuery, signal: AbortSignal) => Promise<ServerRunList>
  /** One run; null where the API says that there is none of that id (404). */
  fetchRun: (id: string, signal: AbortSignal) => Promise<ServerRun | null>
}

export interface RoundReport {
  /** Ids of runs that were not known. */
  added: readonly string[]
  changed: readonly string[]
  /** Ids of runs that the API has no more. */
  removed: readonly string[]
  /** Active runs that this round did not read: what they are by now is not known. */
  unverified: readonly string[]
  /** Whether runs newer than the newest known one were left for the next round. */
  behind: boolean
  /** Runs that a page did not show where they should be; they are read one by one in the next rounds. */
  suspects: number
  requests: number
  /** What ended the round early, null when nothing did. What was read until then is kept. */
  error: unknown
}

/** What one round reads, notes and counts; every page and run goes into the set at once. */
export class Round {
  behind = false
  error: unknown = null
  requests = 0
  readonly #added = new Set<string>()
  readonly #changed = new Set<string>()
  readonly #removed = new Set<string>()
  readonly #read = new Set<string>()
  readonly #set: WorkingSet
  readonly #effects: LiveEffects
  readonly #signal: AbortSignal

  constructor(set: WorkingSet, effects: LiveEffects, signal: AbortSignal) {
    this.#set = set
    this.#effects = effects
    this.#signal = signal
  }

  async page(query: Omit<LiveQuery, 'order'>): Promise<ServerRunList> {
    this.requests += 1
    const list = await this.#effects.fetchPage({ ...query, order: 'desc' }, this.#signal)
    this.#signal.throwIfAborted()
    return list
  }

  /** Takes a page into the set, new runs and all. */
  add(page: RunPage): void {
    const { added, changed } = this.#set.add(page)
    for (const id of added) this.#added.add(id)
    this.#note(page.runs, changed)
  }

  /** Takes in only what is known already. */
  update(runs: readonly ServerRun[]): void {
    this.#note(runs, this.#set.update(runs))
  }

  /** Reads one run again, and removes it when the API has it no more. */
  async readAgain(id: string): Promise<void> {
    this.requests += 1
    const run = await this.#effects.fetchRun(id, this.#signal)
    this.#signal.throwIfAborted()
    if (run) this.update([run])
    else if (this.#set.remove(id)) this.#removed.add(id)
  }

  /** The active runs of the set that the round has not read, in the API's order. */
  unread(): string[] {
    const { table, order } = this.#set
    const active = table.texts.status.codeOf('active')
    const status = table.columns.status.values
    const ids: string[] = []
    const { rows } = order
    // By place: an iterator over all rows takes ten times as long.
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number
      if (status[row] !== active) continue
      const id = this.#set.idAt(row)
      if (!this.#read.has(id)) ids.push(id)
    }
    return ids
  }

  report(suspects: number): RoundReport {
    return {
      added: [...this.#added].filter((id) => !this.#removed.has(id)),
      changed: [...this.#changed].filter((id) => !this.#added.has(id) && !this.#removed.has(id)),
      removed: [...this.#removed],
      unverified: this.unread(),
      behind: this.behind,
      suspects,
      requests: this.requests,
      error: this.error,
    }
  }

  #note(runs: readonly ServerRun[], changed: readonly string[]): void {
    for (const { id } of runs) this.#read.add(id)
    for (const id of changed) this.#changed.add(id)
  }
}
