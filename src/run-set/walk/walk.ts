import type { ServerRun, ServerRunList } from '../../contract/server-run'
import { pauseMs, WINDOW_MS } from './pace'
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
  #lastPageMs = Number.NEGATIVE_INFINITY
  #reserveSinceMs: number | null = null

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
    const pause = pauseMs(share)
    if (pause === Number.POSITIVE_INFINITY) {
      // By the time that passed here, not by the limit's own clock: the two may differ by an hour.
      this.#reserveSinceMs ??= nowMs
      const untilMs = this.#reserveSinceMs + WINDOW_MS
      if (nowMs < untilMs) return this.#wait('rate-limit', untilMs, nowMs)
    }
    this.#reserveSinceMs = null
    const openMs = this.#lastPageMs + pause
    if (pause !== Number.POSITIVE_INFINITY && nowMs < openMs) return this.#wait('rate-limit', openMs, nowMs)
    this.#lastPageMs = nowMs
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
    const fresh = items.filter((run) => !this.#seen.has(run.id))
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
    else if (this.#isBeforeRange(items)) this.#end('range-covered')
    else if (this.#seen.size >= this.#cap) this.#end('cap')
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

  #note(runs: readonly ServerRun[]): void {
    let { oldestMs, newestFirst } = this.state
    for (const run of runs) {
      this.#seen.add(run.id)
      const ms = rangeMs(run, this.#range.field)
      if (ms === null) continue
      if (oldestMs !== null && ms > oldestMs) newestFirst = false
      oldestMs = Math.min(ms, oldestMs ?? ms)
    }
    this.#set({ loaded: this.#seen.size, oldestMs, newestFirst })
  }

  /** Only where newest first is what was met: else an old run says nothing about those that follow. */
  #isBeforeRange(items: readonly ServerRun[]): boolean {
    const { fromMs, field } = this.#range
    if (fromMs === null || !this.state.newestFirst || items.length === 0) return false
    return items.every((run) => (rangeMs(run, field) ?? Number.POSITIVE_INFINITY) < fromMs)
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
