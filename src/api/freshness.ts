/** An answer that a proxy gives while it waits for a new one is shown as one of the past from this age on. */
const KEPT_AFTER_MS = 10_000

export interface Freshness {
  /** When the API said so, epoch ms by this browser's clock. */
  asOfMs: number
  /** Whether a proxy answered in the API's place with what it had kept, because the API gives no new answer. */
  kept: boolean
}

/** The words of nginx ($upstream_cache_status) for an answer that was kept; a HIT is as fresh as its operator wants it. */
const FROM_CACHE = new Set(['HIT', 'STALE', 'UPDATING'])

/**
 * How old an answer is. A caching proxy says when it got it (`x-answered-at`) and what time it is now (`date`), both
 * by its own clock, so that neither the API's clock nor the browser's matters. Any other answer is of now.
 */
export function readFreshness(headers: Headers, nowMs = Date.now()): Freshness {
  const status = headers.get('x-cache-status') ?? ''
  const age = Date.parse(headers.get('date') ?? '') - Date.parse(headers.get('x-answered-at') ?? '')
  const ageMs = FROM_CACHE.has(status) && age > 0 ? age : 0
  return {
    asOfMs: nowMs - ageMs,
    kept: status === 'STALE' || (status === 'UPDATING' && ageMs > KEPT_AFTER_MS),
  }
}

const known = new WeakMap<object, Freshness>()

export function keepFreshness(parsed: unknown, freshness: Freshness): void {
  if (typeof parsed === 'object' && parsed !== null) known.set(parsed, freshness)
}

/** The freshness of an answer, by the very object that was parsed from it; null for any other object. */
export const freshnessOf = (parsed: object | undefined): Freshness | null =>
  (parsed && known.get(parsed)) ?? null
