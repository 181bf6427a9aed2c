/** The share of the window's requests that reading page after page leaves to the organization's production agents. */
const RESERVE = 0.2
/** Below this share it slows down. */
const PLENTY = 0.6
/** The pause before a page when the reserve is all but reached, ms. */
const LONGEST_PAUSE_MS = 4000
/** The limit counts over this time (CONTRACT section 6): after it, what an answer said of it says nothing more. */
export const WINDOW_MS = 600_000

/** When pages may be asked for; times are of one clock that never jumps, in ms. */
export class Pace {
  #lastPageMs = Number.NEGATIVE_INFINITY
  #reserveSinceMs: number | null = null

  /** From when on the next page may be asked for; null for now, and then it counts as asked. */
  opensAtMs(share: number | null, nowMs: number): number | null {
    const pause = pauseMs(share)
    if (pause === Number.POSITIVE_INFINITY) {
      // By the time that passed here, not by the limit's own clock: the two may differ by an hour.
      this.#reserveSinceMs ??= nowMs
      const untilMs = this.#reserveSinceMs + WINDOW_MS
      if (nowMs < untilMs) return untilMs
    }
    this.#reserveSinceMs = null
    const openMs = this.#lastPageMs + pause
    if (pause !== Number.POSITIVE_INFINITY && nowMs < openMs) return openMs
    this.#lastPageMs = nowMs
    return null
  }
}

/**
 * How long to wait before the next page, in ms; `share` is what remains of the window's requests, 0 to 1, null where
 * nothing is known. Infinite at the reserve: until an answer says otherwise, or the window is over.
 */
function pauseMs(share: number | null): number {
  if (share === null || share >= PLENTY) return 0
  if (share <= RESERVE) return Number.POSITIVE_INFINITY
  return Math.round((LONGEST_PAUSE_MS * (PLENTY - share)) / (PLENTY - RESERVE))
}
