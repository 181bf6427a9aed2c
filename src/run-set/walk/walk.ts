import { Pace } from '../../api/pace'
import type { ServerRunList } from '../../contract/server-run'
import { type Met, newestOf, orderAfter } from './met'
import {
  AT_THE_TOP,
  rangeMs,
  type WalkConditions,
  type WalkEnd,
  type WalkRange,
  type WalkState,
  type WalkStep,
} from './walk-state'

export interface WalkOptions {
  range: WalkRange
  cap?: number
  pageSize?: number
}

/** However long the range: the requests are shared with production agents (CONTRACT section 6). */
const DEFAULT_CAP = 50_000
const PAGE_SIZE = 100
/** Enough to go back from any page to the top, doubling the step, and a few more. */
const MOST_RETURNS = 24
/** While waiting, how long until the world is looked at again, ms. */
const LONGEST_WAIT_MS = 15_000

/**
 * Walks the list from the newest id on, page after page, until the range is covered. It asks for nothing itself: `next`
 * says what to do, and `arrived` and `failed` tell what came of it. `state` is replaced, never changed.
 */
export class Walk {
  state: WalkState = AT_THE_TOP
  #range: WalkRange
  readonly #pageSize: number
  #cap: number
  readonly #seen = new Set<string>()
  /** The last id of each page: cursors to go back to. */
  readonly #chain: string[] = []
  /** Pages to go back at the next unknown cursor: 1, 2, 4, … until one is known. */
  #stride = 1
  /** How often it went back since it last met a new run. */
  #returns = 0
  /** How many pages may still bring nothing new, because the walk went back over them. */
  #repeats = 0
  #retryAtMs = 0
  readonly #pace = new Pace()

  constructor({ range, cap = DEFAULT_CAP, pageSize = PAGE_SIZE }: WalkOptions) {
    this.#range = range
    this.#cap = cap
    this.#pageSize = pageSize
  }

  get range(): WalkRange {
    return this.#range
  }

  get cap(): number {
    return this.#cap
  }

  next({ nowMs, paused, share }: WalkConditions): WalkStep {
    const { phase } = this.state
    if (phase.kind !== 'loading' && phase.kind !== 'waiting') return { kind: 'rest' }
    if (paused !== null) {
      this.#set({ phase: { kind: 'waiting', why: paused, untilMs: null } })
      return { kind: 'wait-for-user', why: paused }
    }
    if (nowMs < this.#retryAtMs) return this.#wait('retry', this.#retryAtMs, nowMs)
    const opensAtMs = this.#pace.opensAtMs(share, nowMs)
    if (opensAtMs !== null) return this.#wait('rate-limit', opensAtMs, nowMs)
    this.#set({ phase: { kind: 'loading' } })
    const { after } = this.state
    return {
      kind: 'fetch',
      query: { ...(after === null ? {} : { after }), limit: this.#pageSize, order: 'desc' },
    }
  }

  /** The answer to the last query. */
  arrived({ items, pagination }: ServerRunList): void {
    this.#set({ requests: this.state.requests + 1, failures: 0, lastError: null })
    const { after } = this.state
    const { has_more_after: more, has_more_before: newer } = pagination
    if (after !== null && items.length === 0 && !more && !newer) {
      // Not the end: that is how the API answers a cursor that it doesn't know (CONTRACT section 3).
      this.#goBack(after)
      return
    }
    const met = items.map((run): Met => ({ id: run.id, ms: rangeMs(run, this.#range.field) }))
    const fresh = met.filter(({ id }) => !this.#seen.has(id))
    this.#note(fresh)
    const last = items.at(-1)?.id
    if (items.length > 0) this.#stride = 1
    if (fresh.length > 0) this.#returns = 0
    else if (more && (last === undefined || last === after || --this.#repeats < 0)) {
      this.#end('no-progress')
      return
    }
    if (last !== undefined) {
      if (this.#chain.at(-1) !== last) this.#chain.push(last)
      this.#set({ after: last })
    }
    if (!more) this.#end('api-end')
    else this.#goOnOrEnd(met)
  }

  /**
   * Goes on from the end of runs that were loaded before: those which the API lists right after the last one met, in its
   * order. `atEnd` where the API has said that nothing follows them.
   */
  join(known: readonly Met[], atEnd: boolean): void {
    this.#note(known.filter(({ id }) => !this.#seen.has(id)))
    const ends = known.filter((_, at) => (at + 1) % this.#pageSize === 0 || at === known.length - 1)
    this.#chain.push(...ends.map(({ id }) => id))
    this.#set({ phase: { kind: 'loading' }, after: this.#chain.at(-1) ?? null })
    if (atEnd) this.#end('api-end')
    else this.#goOnOrEnd(known.slice(-this.#pageSize))
  }

  /** That the last query failed; `retryInMs` is when to ask again, null for not by itself. */
  failed(error: unknown, retryInMs: number | null, nowMs: number): void {
    const { requests, failures } = this.state
    this.#set({ requests: requests + 1, failures: failures + 1, lastError: error })
    if (retryInMs === null) this.#set({ phase: { kind: 'failed', error } })
    else {
      this.#retryAtMs = nowMs + retryInMs
      this.#set({ phase: { kind: 'waiting', why: 'retry', untilMs: this.#retryAtMs } })
    }
  }

  stop(): void {
    const { kind } = this.state.phase
    if (kind === 'loading' || kind === 'waiting') this.#set({ phase: { kind: 'stopped' } })
  }

  /** Goes on where it stood: after a stop, at the gap of a failure, or past the cap when `cap` is higher. */
  resume(cap = this.#cap): void {
    const { phase } = this.state
    this.#cap = cap
    const goesOn =
      phase.kind === 'stopped' ||
      phase.kind === 'failed' ||
      (phase.kind === 'ended' && phase.why === 'cap' && this.#seen.size < cap)
    if (!goesOn) return
    this.#retryAtMs = 0
    this.#set({ phase: { kind: 'loading' }, failures: 0 })
  }

  /** Another start of the range: where it was covered and the new one begins earlier, the walk goes on. */
  widen(fromMs: number | null): void {
    const { fromMs: before } = this.#range
    const earlier = before !== null && (fromMs === null || fromMs < before)
    this.#range = { ...this.#range, fromMs }
    const { phase } = this.state
    if (earlier && phase.kind === 'ended' && phase.why === 'range-covered')
      this.#set({ phase: { kind: 'loading' } })
  }

  #note(met: readonly Met[]): void {
    for (const { id } of met) this.#seen.add(id)
    this.#set({ loaded: this.#seen.size, ...orderAfter(this.state, met) })
  }

  #goOnOrEnd(page: readonly Met[]): void {
    // Only where newest first is what was met: else an old run says nothing about those that follow.
    const coveredMs = Math.min(this.state.coveredMs, newestOf(page))
    this.#set({ coveredMs })
    const isCovered = this.state.newestFirst && coveredMs < (this.#range.fromMs ?? Number.NEGATIVE_INFINITY)
    if (isCovered) this.#end('range-covered')
    else if (this.#seen.size >= this.#cap) this.#end('cap')
  }

  #goBack(lost: string): void {
    if (++this.#returns > MOST_RETURNS) {
      this.#end('cursor-lost')
      return
    }
    const kept = Math.max(0, this.#chain.length - this.#stride)
    this.#repeats += this.#chain.length - kept + 1
    this.#chain.length = kept
    this.#stride *= 2
    this.#set({ after: this.#chain.at(-1) ?? null, vanished: [...this.state.vanished, lost] })
  }

  #wait(why: 'rate-limit' | 'retry', untilMs: number, nowMs: number): WalkStep {
    this.#set({ phase: { kind: 'waiting', why, untilMs } })
    return { kind: 'wait', ms: Math.min(LONGEST_WAIT_MS, untilMs - nowMs) }
  }

  #end(why: WalkEnd): void {
    this.#set({ phase: { kind: 'ended', why } })
  }

  #set(patch: Partial<WalkState>): void {
    this.state = { ...this.state, ...patch }
  }
}
