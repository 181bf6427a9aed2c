import { refusedStatus } from '../../api/errors'
import type { ServerRun, ServerRunList } from '../../contract/server-run'
import type { ServerRunError, ServerRunErrorList } from '../../contract/server-run-error'
import { runWalk, type WalkEffects } from '../walk/run-walk'
import { Walk } from '../walk/walk'
import type { WalkEnd, WalkQuery } from '../walk/walk-state'
import type { RunErrorKind, RunErrors } from './error-kind'
import { type ErrorOccurrence, ErrorOccurrences } from './error-occurrences'

/** However many there are: the requests are shared with production agents (CONTRACT section 6). */
const MOST_ERRORS = 5000
const PAGE_SIZE = 100

export type ErrorsPhase =
  | { kind: 'loading' }
  /** All errors of the runs that matter were read. */
  | { kind: 'complete' }
  /** Reading ended before that: at the cap, or because the API's pages lead nowhere. */
  | { kind: 'partial'; why: Exclude<WalkEnd, 'api-end' | 'range-covered'> }
  /** What was read stays; `again` goes on, but for an endpoint that is refused. */
  | { kind: 'failed'; error: unknown }

/** What is known at one time: another object whenever that changes. */
export interface ErrorsState extends RunErrors {
  phase: ErrorsPhase
  /** Errors that were read, each once. */
  count: number
  /** These errors, in the order in which they were read: another array when there are more. */
  occurrences: readonly ErrorOccurrence[]
  /**
   * The newest one that was read of a kind in full, of one server where `serverId` is given (null: of errors whose server
   * is not reported). Null where there is none.
   */
  newestOf: (kind: RunErrorKind, serverId?: string | null) => ServerRunError | null
}

/** What it needs of the world, as a walk does. */
export type ErrorEffects = Omit<WalkEffects, 'fetchPage' | 'changed'> & {
  fetchPage: (query: WalkQuery, signal: AbortSignal) => Promise<ServerRunErrorList>
}

/**
 * The errors of the loaded runs. The list of runs holds none of them (CONTRACT section 2), and asking run by run would
 * cost a request each: the list of errors is walked instead, the newest id first, while somebody listens.
 */
export class ErrorsOfRuns {
  readonly #effects: ErrorEffects
  readonly #all: Walk
  readonly #read = new ErrorOccurrences()
  readonly #listeners = new Set<() => void>()
  #state = this.#stateIn({ kind: 'loading' })
  #work: AbortController | null = null
  /** Whether new ones were asked for while it was at work. */
  #more = false
  /** The last work, given up or not: a walk is nobody else's until it has come to rest. */
  #last = Promise.resolve()

  /** No error from before `fromMs` (epoch ms, null: all time) matters: an error is never older than its run. */
  constructor(fromMs: number | null, effects: ErrorEffects) {
    this.#effects = effects
    this.#all = new Walk({ range: { field: 'created', fromMs }, cap: MOST_ERRORS, pageSize: PAGE_SIZE })
  }

  readonly state = (): ErrorsState => this.#state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener)
    if (this.#listeners.size === 1) this.#go()
    return () => {
      this.#listeners.delete(listener)
      if (this.#listeners.size > 0) return
      this.#work?.abort()
      this.#work = null
    }
  }

  /** Goes back to errors from `fromMs` on, as the constructor's, where that is earlier. */
  reach(fromMs: number | null): void {
    const before = this.#all.range.fromMs
    if (before === null || (fromMs !== null && fromMs >= before)) return
    this.#all.widen(fromMs)
    if (this.#listeners.size > 0 && this.#all.state.phase.kind === 'loading') this.#go()
  }

  /** Reads the errors that came since, or goes on after a failure. */
  again(): void {
    this.#more = this.#work !== null
    if (this.#listeners.size > 0) this.#go()
  }

  /** All of them first; once that has ended, only those that are new. */
  #go(): void {
    const { phase } = this.#state
    if (this.#work || (phase.kind === 'failed' && refusedStatus(phase.error) !== null)) return
    const work = new AbortController()
    this.#work = work
    this.#more = false
    this.#last = this.#last.then(async () => {
      await this.#walk(work.signal)
      if (this.#work !== work) return
      this.#work = null
      // It was asked for more meanwhile, or widened while new ones were read.
      if (this.#more || this.#all.state.phase.kind === 'loading') this.#go()
    })
  }

  async #walk(signal: AbortSignal): Promise<void> {
    const all = this.#all.state.phase.kind !== 'ended'
    const walk = all ? this.#all : new Walk({ range: this.#all.range, cap: MOST_ERRORS, pageSize: PAGE_SIZE })
    walk.resume()
    let page: ServerRunErrorList | null = null
    const effects: WalkEffects = {
      ...this.#effects,
      fetchPage: async (query, until) => {
        page = await this.#effects.fetchPage(query, until)
        return asRuns(page)
      },
      changed: (arrived) => {
        const fresh = arrived && page ? this.#read.add(page.items) : 0
        if (arrived && !all && fresh === 0) walk.stop()
        this.#tell(walk)
      },
    }
    await runWalk(walk, effects, signal)
  }

  #tell(walk: Walk): void {
    const [{ phase }, all] = [walk.state, this.#all.state]
    const failed: ErrorsPhase | null = phase.kind === 'failed' ? { kind: 'failed', error: phase.error } : null
    const next = failed ?? phaseOf(all.phase.kind === 'ended' ? all.phase.why : null)
    const same = next.kind === this.#state.phase.kind && next.kind !== 'failed'
    if (same && this.#read.all === this.#state.occurrences) return
    this.#state = this.#stateIn(next)
    for (const listener of this.#listeners) listener()
  }

  #stateIn(phase: ErrorsPhase): ErrorsState {
    const { all, errorOf, newestOf } = this.#read
    const complete = phase.kind === 'complete'
    return { phase, count: all.length, complete, occurrences: all, errorOf, newestOf }
  }
}

function phaseOf(end: WalkEnd | null): ErrorsPhase {
  if (end === null) return { kind: 'loading' }
  return end === 'api-end' || end === 'range-covered' ? { kind: 'complete' } : { kind: 'partial', why: end }
}

/** What a walk reads of a run, an error has too: its id, and when it was made. */
const asRuns = ({ items, pagination }: ServerRunErrorList): ServerRunList => ({
  items: items.map(({ id, created_at }) => ({ id, created_at }) as ServerRun),
  pagination,
})
