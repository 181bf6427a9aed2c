import type { ServerRun, ServerRunList } from '../contract/server-run'
import type { RunExtra } from './derived/run-extra'
import type { EngineState } from './engine-state'
import { EngineWork } from './engine-work'
import { RecentRows } from './recent-rows'
import type { RunRows } from './run-rows'
import { SetRows } from './set-rows'
import type { RunView } from './view/view'
import { LoadedRuns } from './walk/loaded-runs'
import { progress } from './walk/progress'
import type { WalkEffects } from './walk/run-walk'
import { type WalkRange, walkFor } from './walk/walk-state'

/** The page is told of changes at most this often: each costs it a filter and a sort of all rows. */
const TELL_EVERY_MS = 200

/** The working set at work: loaded, kept fresh, and shown as a view wants it. It works while somebody listens. */
export class Engine {
  readonly #loaded: LoadedRuns
  readonly #rows: SetRows
  readonly #recent: RecentRows
  readonly #work: EngineWork
  readonly #listeners = new Set<() => void>()
  #state: EngineState
  /** While it works. */
  #working: AbortController | null = null
  #stoppedByUser = false
  #tellTimer: ReturnType<typeof setTimeout> | undefined

  private constructor(range: WalkRange, retryInMs: WalkEffects['retryInMs']) {
    this.#loaded = new LoadedRuns(range)
    this.#rows = new SetRows(this.#loaded.set)
    this.#recent = new RecentRows(this.#loaded.set.table, this.#rows)
    this.#state = {
      version: 0,
      removed: 0,
      walk: this.#loaded.progress,
      freshness: null,
      keptMs: null,
      live: { kind: 'refreshing' },
      refreshError: null,
      sinceLeft: null,
      unseenFailures: 0,
    }
    this.#work = new EngineWork(this.#loaded, {
      retryInMs,
      known: (id) => this.run(id),
      state: this.state,
      tell: (patch) => this.#tell(patch),
      resume: () => this.resume(),
    })
  }

  /**
   * Goes on from the first page, which the list was opened with, and from the runs that this browser has kept. Null where there
   * is neither.
   */
  static async open(
    first: ServerRunList | null,
    range: WalkRange,
    retryInMs: WalkEffects['retryInMs'],
  ): Promise<Engine | null> {
    const engine = new Engine(range, retryInMs)
    return (await engine.#work.open(first)) ? engine : null
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
    const row = this.#loaded.set.table.rowOf(id)
    return row === undefined ? undefined : this.#rows.runAt(row)
  }

  /** What other runs say of a run now; null where it is not known. */
  extra(id: string): RunExtra | null {
    const row = this.#loaded.set.table.rowOf(id)
    return row === undefined ? null : this.#rows.extraAt(row, Date.now())
  }

  /** What a view shows of the set, as of this minute: the same object for each page that asks, until a run has changed. */
  rows(view: RunView, nowMs: number): RunRows {
    return this.#recent.rows(view, nowMs)
  }

  /** How much of a range that is covered is loaded, in words. */
  progress({ fromMs }: WalkRange, formatTime: (ms: number) => string): string[] {
    return progress(walkFor(this.#state.walk, fromMs), formatTime)
  }

  /** Whether what is walked is at least this range. */
  covers(range: WalkRange): boolean {
    return this.#loaded.covers(range)
  }

  /** Loads another range, where it is more than is walked. */
  setRange(range: WalkRange): void {
    if (this.covers(range)) return
    this.#loaded.setRange(range)
    this.#tell({ walk: this.#loaded.progress })
    this.#restart()
  }

  stop(): void {
    this.#stoppedByUser = true
    this.#restart()
  }

  /** Goes on after a stop, at the gap of a failure, or past the cap by as many runs again. */
  resume(): void {
    this.#stoppedByUser = false
    const { walk } = this.#loaded
    walk.resume(walk.state.loaded + walk.cap)
    this.#restart()
  }

  /** Reads the newest runs now. */
  refresh(): void {
    if (this.#working) this.#work.refresh(this.#working.signal)
  }

  /** That what has come since one left was read. */
  dismissSinceLeft(): void {
    this.#tell({ sinceLeft: null })
  }

  #start(): void {
    this.#working = new AbortController()
    this.#work.start(this.#working.signal, { walks: !this.#stoppedByUser })
  }

  #pause(): void {
    this.#working?.abort()
    this.#working = null
  }

  #restart(): void {
    this.#pause()
    if (this.#listeners.size > 0) this.#start()
  }

  #tell(patch: Partial<EngineState>): void {
    this.#state = { ...this.#state, ...patch }
    this.#tellTimer ??= setTimeout(() => {
      this.#tellTimer = undefined
      for (const listener of this.#listeners) listener()
    }, TELL_EVERY_MS)
  }
}
