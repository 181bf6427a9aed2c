/** What the refreshing does at this moment. Times are epoch ms. */
export type LiveState =
  | { kind: 'waiting'; nextAtMs: number; why: 'error' | 'rate-limit' | null }
  | { kind: 'refreshing' }
  | { kind: 'paused'; why: 'hidden' | 'offline' }
  /** By choice: only asked for by hand. */
  | { kind: 'off' }

export interface LiveConditions {
  /** Between two rounds; 0 is never. */
  pollMs: number
  paused: 'hidden' | 'offline' | null
  /** What an interval becomes where the rate limit is low; the same where it isn't. */
  polite: (ms: number) => number
}

/** What the loop needs of the world. */
interface LoopEffects {
  conditions: () => LiveConditions
  /** Epoch ms. */
  nowMs: () => number
  /** Resolves after `ms` (infinite: never), as soon as the conditions may have changed, or when the signal is aborted. */
  untilChanged: (ms: number, signal: AbortSignal) => Promise<void>
  /** One round of refreshing; throws nothing. */
  round: (signal: AbortSignal) => Promise<{ failed: boolean; behind: boolean }>
  tell: (state: LiveState) => void
}

const AFTER_ERROR_MS = 60_000
/** Where runs above the newest known one were left, the next round need not wait. */
const WHILE_BEHIND_MS = 1000

/** Rounds of refreshing, one at a time: when they are due, and when asked for. */
export class LiveLoop {
  readonly #effects: LoopEffects
  #last: { atMs: number; failed: boolean; behind: boolean }
  #round: Promise<void> | null = null

  /** `lastMs` is when the runs were last read before, epoch ms. */
  constructor(effects: LoopEffects, lastMs: number) {
    this.#effects = effects
    this.#last = { atMs: lastMs, failed: false, behind: false }
  }

  /** Until the signal is aborted. A round that fell due meanwhile comes at once when it is started again. */
  async run(signal: AbortSignal): Promise<void> {
    while (await this.#due(signal)) await this.refresh(signal)
  }

  /** A round now, or the one that is under way. */
  refresh(signal: AbortSignal): Promise<void> {
    this.#round ??= this.#look(signal).finally(() => {
      this.#round = null
    })
    return this.#round
  }

  async #look(signal: AbortSignal): Promise<void> {
    this.#effects.tell({ kind: 'refreshing' })
    const report = await this.#effects.round(signal)
    this.#last = { ...report, atMs: this.#effects.nowMs() }
    this.#effects.tell(this.#plan().state)
  }

  /** True once a round is due, false when the signal is aborted before. */
  async #due(signal: AbortSignal): Promise<boolean> {
    while (!signal.aborted) {
      const { state, inMs } = this.#plan()
      if (inMs <= 0) return true
      if (this.#round === null) this.#effects.tell(state)
      await this.#effects.untilChanged(inMs, signal)
    }
    return false
  }

  /** What is done until the next round, and in how many ms that is. */
  #plan(): { state: LiveState; inMs: number } {
    const { pollMs, paused, polite } = this.#effects.conditions()
    if (pollMs === 0) return { state: { kind: 'off' }, inMs: Number.POSITIVE_INFINITY }
    if (paused) return { state: { kind: 'paused', why: paused }, inMs: Number.POSITIVE_INFINITY }
    const nowMs = this.#effects.nowMs()
    // A clock that was set back must not make the next round wait for the time that it lost.
    if (this.#last.atMs > nowMs) this.#last = { ...this.#last, atMs: nowMs }
    const { atMs, failed, behind } = this.#last
    const usualMs = failed
      ? Math.max(pollMs, AFTER_ERROR_MS)
      : behind
        ? Math.min(pollMs, WHILE_BEHIND_MS)
        : pollMs
    const everyMs = polite(usualMs)
    const nextAtMs = atMs + everyMs
    const why = failed ? 'error' : everyMs > usualMs ? 'rate-limit' : null
    return { state: { kind: 'waiting', nextAtMs, why }, inMs: nextAtMs - nowMs }
  }
}
