import type { ServerRun, ServerRunList } from '../../contract/server-run'
import type { WorkingSet } from '../table/working-set'
import { type LiveEffects, Round, type RoundReport } from './round'

export interface ReconcileOptions {
  pageSize?: number
  /** Pages that a round reads to catch up with many new runs. */
  mostPages?: number
  /** Runs that a round reads one by one. */
  mostSingleReads?: number
  /** How many of the newest runs the slow sweep reads again. */
  sweepDepth?: number
  /** The sweep reads one page in so many rounds. */
  sweepEvery?: number
}

const DEFAULTS = { pageSize: 100, mostPages: 5, mostSingleReads: 10, sweepDepth: 2000, sweepEvery: 3 }

/** Whether that is the API's answer to a cursor that it doesn't know (CONTRACT section 3). */
const isLost = ({ items, pagination }: ServerRunList) =>
  items.length === 0 && !pagination.has_more_after && !pagination.has_more_before

/**
 * Keeps the set as the API has it, in rounds of a few requests: the newest page, and what came above it; the active runs
 * outside it; and, slowly, all recent runs again, since a completed run may turn failed, one may come with an old id,
 * and one may vanish. Only an answer for that very id removes a run.
 */
export class Reconciler {
  /** Whether the walk reached the end of the list, so that what follows the last known run belongs to the set. */
  complete = false
  readonly #set: WorkingSet
  readonly #options: Required<ReconcileOptions>
  readonly #suspects = new Set<string>()
  /** In which round an active run was last read one by one: those that have waited longest go first. */
  #lastRead = new Map<string, number>()
  #rounds = 0
  /** The last run that the sweep has read; null when it begins anew. */
  #sweptTo: string | null = null

  constructor(set: WorkingSet, options: ReconcileOptions = {}) {
    this.#set = set
    this.#options = { ...DEFAULTS, ...options }
  }

  /** Names runs that may be gone, such as a walk's lost cursors: they are read one by one in the next rounds. */
  suspect(ids: readonly string[]): void {
    for (const id of ids) if (this.#set.has(id)) this.#suspects.add(id)
  }

  async round(effects: LiveEffects, signal: AbortSignal): Promise<RoundReport> {
    const round = new Round(this.#set, effects, signal)
    // The first page is the walk's: two answers without a cursor, of different moments, may leave a gap between them.
    if (this.#set.table.size === 0 && !this.complete) return round.report(0)
    this.#rounds += 1
    try {
      const newest = await this.#readNewest(round)
      // At most half of the single reads, so that neither these nor the active runs wait for ever.
      const { mostSingleReads, sweepEvery } = this.#options
      const suspects = [...this.#suspects].slice(0, Math.ceil(mostSingleReads / 2))
      for (const id of suspects) {
        await round.readAgain(id)
        this.#suspects.delete(id)
      }
      await this.#readActive(round, mostSingleReads - suspects.length)
      if (this.#rounds % sweepEvery === 0) await this.#sweep(round, newest)
    } catch (error) {
      round.error = error
    }
    return round.report(this.#suspects.size)
  }

  /** The id of the last run of the newest page; null where nothing is known to follow it. */
  async #readNewest(round: Round): Promise<string | null> {
    const { pageSize } = this.#options
    const list = await round.page({ limit: pageSize })
    const { items, pagination } = list
    const connected =
      this.#set.table.size === 0 || !pagination.has_more_after || items.some(({ id }) => this.#set.has(id))
    if (!connected && !(await this.#catchUp(round))) {
      round.behind = true
      return null
    }
    this.#takeIn(round, list, undefined)
    return items.at(-1)?.id ?? null
  }

  /** Page after page upward from the newest known run, so that no gap is left; false when the top was not reached. */
  async #catchUp(round: Round): Promise<boolean> {
    const { pageSize, mostPages } = this.#options
    for (let page = 0; page < mostPages; page += 1) {
      const [before] = this.#set.ids(0, 1)
      if (before === undefined) return true
      const list = await round.page({ before, limit: pageSize })
      if (isLost(list)) {
        await round.readAgain(before)
        // There, and yet no cursor: nothing tells what lies above it.
        if (this.#set.has(before)) return false
        continue
      }
      round.add({ runs: list.items, before })
      if (!list.pagination.has_more_before) return true
    }
    return false
  }

  /** The active runs that no page has shown. */
  async #readActive(round: Round, reads: number): Promise<void> {
    if (round.unread().length === 0) return
    // Without a cursor: one whose run left the filter would be unreliable (CONTRACT section 3).
    const list = await round.page({ status: 'active', limit: this.#options.pageSize })
    round.update(list.items)
    const unread = round.unread()
    const waiting = new Map(unread.map((id) => [id, this.#lastRead.get(id) ?? 0]))
    this.#lastRead = waiting
    const due = unread.sort((a, b) => (waiting.get(a) ?? 0) - (waiting.get(b) ?? 0)).slice(0, reads)
    for (const id of due) {
      waiting.set(id, this.#rounds)
      await round.readAgain(id)
    }
  }

  async #sweep(round: Round, newest: string | null): Promise<void> {
    const { pageSize, sweepDepth } = this.#options
    const after = this.#sweptTo ?? newest
    this.#sweptTo = null
    if (after === null) return
    const place = this.#set.placeOf(after)
    if (place < 0 || place + 1 >= sweepDepth || (!this.complete && place === this.#set.table.size - 1)) return
    const list = await round.page({ after, limit: pageSize })
    if (isLost(list)) {
      this.#suspects.add(after)
      this.#sweptTo = this.#set.ids(place - 1, place)[0] ?? null
      return
    }
    const last = this.#takeIn(round, list, after)
    if (list.pagination.has_more_after) this.#sweptTo = last
  }

  /**
   * Takes in a page that follows `after`, or is the newest one. Known runs that should stand in it and don't are suspects.
   * Returns the last run of it that was taken in.
   */
  #takeIn(round: Round, { items, pagination }: ServerRunList, after: string | undefined): string | null {
    const runs = this.#withinSet(items, after)
    round.add({ runs, after })
    const last = runs.at(-1)?.id ?? null
    const from = after === undefined ? 0 : this.#set.placeOf(after) + 1
    const to = pagination.has_more_after
      ? last === null
        ? from
        : this.#set.placeOf(last)
      : this.#set.table.size
    const shown = new Set(items.map(({ id }) => id))
    for (const id of this.#set.ids(from, to)) if (!shown.has(id)) this.#suspects.add(id)
    return last
  }

  /** Without the runs that follow the last known one, which are the walk's to load, unless it has reached the end. */
  #withinSet(items: readonly ServerRun[], after: string | undefined): readonly ServerRun[] {
    if (this.complete || this.#set.table.size === 0) return items
    const lastKnown = items.findLastIndex(({ id }) => this.#set.has(id))
    if (lastKnown >= 0)
      return items.slice(0, this.#reachesEnd(items[lastKnown]) ? lastKnown + 1 : items.length)
    return after === undefined || this.#set.placeOf(after) < this.#set.table.size - 1 ? items : []
  }

  #reachesEnd(run: ServerRun | undefined): boolean {
    return run !== undefined && this.#set.placeOf(run.id) === this.#set.table.size - 1
  }
}
