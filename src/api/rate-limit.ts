/** Below this share of the window's requests, polling slows down: the rest belongs to production agents. */
const LOW_SHARE = 0.2
const SLOWER = 4

let last: { share: number; resetMs: number } | null = null

/** `RateLimit-Reset` is in epoch seconds (CONTRACT section 6); null where it can't be read. */
export function resetMs(headers: Headers): number | null {
  const seconds = Number(headers.get('ratelimit-reset') ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

/** Notes what an answer says of the limit. Another origin's answers say nothing (CONTRACT section 7). */
export function noteRateLimit(headers: Headers): void {
  const limit = Number(headers.get('ratelimit-limit') ?? Number.NaN)
  const remaining = Number(headers.get('ratelimit-remaining') ?? Number.NaN)
  const reset = resetMs(headers)
  if (reset === null || !(limit > 0) || Number.isNaN(remaining)) return
  last = { share: remaining / limit, resetMs: reset }
}

/** A polling interval in ms: `ms`, or four times that while the limit of this window is nearly used up. */
export const politeIntervalMs = (ms: number, nowMs = Date.now()): number =>
  last !== null && last.share < LOW_SHARE && nowMs < last.resetMs ? ms * SLOWER : ms
