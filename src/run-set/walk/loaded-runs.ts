import type { ServerRunList } from '../../contract/server-run'
import { type ReconcileOptions, Reconciler } from '../live/reconcile'
import { type PageChanges, WorkingSet } from '../table/working-set'
import { Gap } from './gap'
import { Walk, type WalkOptions } from './walk'
import { isComplete, type WalkRange, type WalkState } from './walk-state'

/** The working set, the walk that loads it and the rounds that keep it fresh: what they know of one another. */
export class LoadedRuns {
  readonly set = new WorkingSet()
  readonly reconciler: Reconciler
  walk: Walk
  /** Whether the last round left runs above the newest one of the set for the next. */
  behind = false
  readonly #walkOptions: Omit<WalkOptions, 'range'>
  #gap: Gap | null = null
  /** Whether the set may hold runs that nothing ties to those that this walk has loaded. */
  #loose = false

  constructor(
    range: WalkRange,
    walkOptions: Omit<WalkOptions, 'range'> = {},
    reconcileOptions: ReconcileOptions = {},
  ) {
    this.#walkOptions = walkOptions
    this.walk = new Walk({ ...walkOptions, range })
    this.reconciler = new Reconciler(this.set, reconcileOptions)
  }

  /** How far the range is loaded. It is not complete while newer runs are known to be missing. */
  get progress(): WalkState {
    const { state } = this.walk
    if (!this.behind) return state
    const phase = isComplete(state) ? ({ kind: 'loading' } as const) : state.phase
    return { ...state, phase, coveredMs: Number.POSITIVE_INFINITY }
  }

  /** Whether the walk has still to come down to runs that were loaded before. */
  get hasGap(): boolean {
    return this.#gap !== null
  }

  /** Whether the API has said that nothing follows the last run of the set. */
  get atEnd(): boolean {
    const { phase } = this.walk.state
    return phase.kind === 'ended' && phase.why === 'api-end'
  }

  /** Whether the API listed all these runs one right after the other when they were loaded, from the first to the last. */
  get inOnePiece(): boolean {
    if (this.#gap !== null) return false
    // A walk that went back may have begun anew at the top.
    return this.atEnd || (!this.#loose && this.walk.state.vanished.length === 0)
  }

  /** After runs in one piece were put into the empty set, before the walk's first page. `atEnd` as it was for them. */
  restored(atEnd: boolean): void {
    this.#gap = new Gap(this.set, atEnd)
  }

  /** Takes in a page that the walk has taken in. */
  page(list: ServerRunList, after: string | undefined): PageChanges {
    const changes = this.set.add({ runs: list.items, after })
    const passed = this.#gap?.afterPage(list, this.walk, this.set)
    if (passed) this.#gap = null
    this.reconciler.suspect([...(passed ?? []), ...this.walk.state.vanished])
    this.reconciler.complete = this.atEnd
    return changes
  }

  /** Whether what is walked is at least this range. */
  covers({ field, fromMs }: WalkRange): boolean {
    const { range } = this.walk
    return field === range.field && (range.fromMs ?? -Infinity) <= (fromMs ?? -Infinity)
  }

  /** Another range: a longer one of the same field goes on where the walk ended, one of another field begins anew. */
  setRange(range: WalkRange): void {
    if (range.field === this.walk.range.field) {
      this.walk.widen(range.fromMs)
      return
    }
    const { atEnd } = this
    // What is loaded need not be walked again, but its order is, by the times of that field.
    if (this.inOnePiece) this.#gap = new Gap(this.set, atEnd)
    else if (this.#gap === null) this.#loose = true
    this.walk = new Walk({ ...this.#walkOptions, range })
    this.reconciler.complete = false
  }
}
