import { config } from '../api/config'
import { type Freshness, freshnessOf } from '../api/freshness'
import { politeIntervalMs, remainingShare } from '../api/rate-limit'
import { fetchRunPage } from '../api/server-runs'
import type { ServerRun, ServerRunList } from '../contract/server-run'
import { engineRows, keptRuns } from './engine-rows'
import { RowIndex } from './index/row-index'
import { keepFresh } from './live/keep-fresh'
import { Reconciler } from './live/reconcile'
import type { RunRows } from './run-rows'
import { WorkingSet } from './table/working-set'
import type { RunView } from './view/view'
import { progress } from './walk/progress'
import { runWalk, type WalkEffects } from './walk/run-walk'
import { untilSeen, wait } from './walk/waiting'
import { Walk } from './walk/walk'
import type { WalkRange, WalkState } from './walk/walk-state'

const AFTER_ERROR_MS = 60_000
/** The page is told of changes at most this often: each costs it a filter and a sort of all rows. */
const TELL_EVERY_MS = 200

export interface EngineState {
  /** Grows whenever a run may have come, gone or changed. */
  version: number
  /** How many runs were found to be gone so far. */
  removed: number
  walk: WalkState
  /** Of the newest page, when it was last read. */
  freshness: Freshness | null
  refreshing: boolean
  /** Why the last refresh failed; null when it did not. */
  refreshError: unknown
}

/**
 * The working set at work: walks the range to its end, and keeps what is loaded as the API has it. It works while
 * somebody listens.
 */
export class Engine {
  readonly #set = new WorkingSet()
  readonly #index = new RowIndex(this.#set.table)
  readonly #runAt = keptRuns(this.#set.table)
  readonly #reconciler = new Reconciler(this.#set)
  readonly #retryInMs: WalkEffects['retryInMs']
  readonly #listeners = new Set<() => void>()
  #walk: Walk
  #state: EngineState
  #work: AbortController | null = null
  #round: Promise<void> | null = null
  #stoppedByUser = false
  #tellTimer: ReturnType<typeof setTimeout> | undefined

  /** Goes on from the first page, which the list was opened with. */
  constructor(first: ServerRunList, range: WalkRange, retryInMs: WalkEffects['retryInMs']) {
    this.#retryInMs = retryInMs
    this.#walk = new Walk({ range })
    this.#set.add({ runs: first.items })
    this.#walk.arrived(first)
    this.#state = {
      version: 0,
      removed: 0,
      walk: this.#walk.state,
      freshness: freshnessOf(first),
      refreshing: false,
      refreshError: null,
    }
  }

  readonly state = (): EngineState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#start()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size === 0) this.#pause()
    }
  }

  run(id: string): ServerRun | undefined {
    const row = this.#set.table.rowOf(id)
    return row === undefined ? undefined : this.#runAt(row)
  }

  /** What a view shows of the set, as of now. */
  rows(view: RunView, nowMs: number): RunRows {
    return engineRows(this.#set, this.#index, this.#runAt, view, nowMs)
  }

  /** How much of the range is loaded, in words. */
  progress(formatTime: (ms: number) => string): string[] {
    return progress(this.#state.walk, formatTime)
  }

  /** Whether what is walked is at least this range. */
  covers({ field, fromMs }: WalkRange): boolean {
    const { range } = this.#walk
    return field === range.field && (range.fromMs ?? -Infinity) <= (fromMs ?? -Infinity)
  }

  /** Loads another range: a longer one of the same field goes on where the walk ended, one of another field begins anew. */
  setRange(range: WalkRange): void {
    if (this.covers(range)) return
    if (range.field === this.#walk.range.field) this.#walk.widen(range.fromMs)
    else this.#walk = new Walk({ range })
    this.#tell({ walk: this.#walk.state })
    this.#restart()
  }

  stop(): void {
    this.#stoppedByUser = true
    this.#restart()
  }

  /** Goes on after a stop, at the gap of a failure, or past the cap by as many runs again. */
  resume(): void {
    this.#stoppedByUser = false
    this.#walk.resume(this.#walk.state.loaded + this.#walk.cap)
    this.#restart()
  }

  /** Reads the newest runs now. */
  refresh(): void {
    if (this.#work) this.#round ??= this.#keepFresh(this.#work.signal)
  }

  #start(): void {
    this.#work = new AbortController()
    const { signal } = this.#work
    void this.#live(signal)
    if (this.#stoppedByUser) return
    if (this.#walk.state.phase.kind === 'stopped') this.#walk.resume()
    void runWalk(this.#walk, this.#effects(), signal)
  }

  #pause(): void {
    this.#work?.abort()
    this.#work = null
  }

  #restart(): void {
    this.#pause()
    if (this.#listeners.size > 0) this.#start()
  }

  #effects(): WalkEffects {
    return {
      fetchPage: fetchRunPage,
      conditions: () => ({
        nowMs: performance.now(),
        paused: document.hidden ? 'hidden' : navigator.onLine ? null : 'offline',
        share: remainingShare(),
      }),
      wait,
      waitForUser: untilSeen,
      retryInMs: this.#retryInMs,
      changed: (page) => {
        if (page) this.#set.add({ runs: page.list.items, after: page.query.after })
        this.#reconciler.suspect(this.#walk.state.vanished)
        this.#tell({ walk: this.#walk.state, version: this.#state.version + (page ? 1 : 0) })
      },
    }
  }

  async #live(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const pollMs = config().pollSeconds * 1000
      const usualMs = this.#state.refreshError === null ? pollMs : Math.max(pollMs, AFTER_ERROR_MS)
      await wait(pollMs === 0 ? Number.POSITIVE_INFINITY : politeIntervalMs(usualMs), signal)
      if (document.hidden) await untilSeen('hidden', signal)
      if (signal.aborted) return
      this.#round ??= this.#keepFresh(signal)
      await this.#round
    }
  }

  async #keepFresh(signal: AbortSignal): Promise<void> {
    this.#tell({ refreshing: true })
    const { phase } = this.#walk.state
    this.#reconciler.complete = phase.kind === 'ended' && phase.why === 'api-end'
    const { freshness, removed, error } = await keepFresh(this.#reconciler, signal)
    this.#round = null
    this.#tell({
      version: this.#state.version + 1,
      removed: this.#state.removed + removed,
      refreshing: false,
      freshness: error === null ? (freshness ?? this.#state.freshness) : this.#state.freshness,
      refreshError: error,
    })
  }

  #tell(patch: Partial<EngineState>): void {
    this.#state = { ...this.#state, ...patch }
    this.#tellTimer ??= setTimeout(() => {
      this.#tellTimer = undefined
      for (const listener of this.#listeners) listener()
    }, TELL_EVERY_MS)
  }
}
