/** Below this share of the window's requests, polling slows down: the rest belongs to production agents. */
const LOW_SHARE = 0.2
const SLOWER = 4

export interface RateLimit {
  /** Requests in a window of 10 minutes, for the whole organization (CONTRACT section 6). */
  limit: number
  remaining: number
  /** When the window ends, epoch ms. */
  resetMs: number
}

let last: RateLimit | null = null

/** `RateLimit-Reset` is in epoch seconds (CONTRACT section 6); null where it can't be read. */
export function resetMs(headers: Headers): number | null {
  const seconds = Number(headers.get('ratelimit-reset') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** Notes what an answer says of the limit, and returns it. Another origin's answers say nothing (CONTRACT section 7). */
export function noteRateLimit(headers: Headers): RateLimit | null {
  const limit = Number(headers.get('ratelimit-limit') ?? Number.NaN)
  const remaining = Number(headers.get('ratelimit-remaining') ?? Number.NaN)
  const reset = resetMs(headers)
  if (reset === null || !(limit > 0) || Number.isNaN(remaining)) return null
  last = { limit, remaining, resetMs: reset }
  return last
}

/** What remains of the window's requests, 0 to 1; null where it is not known, or the window is over. */
export const remainingShare = (nowMs = Date.now()): number | null =>
  last !== null && nowMs < last.resetMs ? last.remaining / last.limit : null

/** A polling interval in ms: `ms`, or four times that while the limit of this window is nearly used up. */
export const politeIntervalMs = (ms: number, nowMs = Date.now()): number =>
  (remainingShare(nowMs) ?? 1) < LOW_SHARE ? ms * SLOWER : ms
