const WINDOW_MS = 10 * 60 * 1000

export interface RateLimit {
  /** Counts a request; false when the limit was already reached. */
  take(): boolean
  headers(): Record<string, string>
}

/** A sliding window of 10 minutes, shared by all keys of an organization (CONTRACT section 6). */
export function createRateLimit(limit: number, now: () => number): RateLimit {
  let taken: number[] = []
  const forget = () => {
    const oldest = now() - WINDOW_MS
    if ((taken[0] ?? now()) <= oldest) taken = taken.filter((at) => at > oldest)
  }
  return {
    take() {
      forget()
      if (taken.length >= limit) return false
      taken.push(now())
      return true
    },
    headers: () => ({
      'RateLimit-Limit': String(limit),
      'RateLimit-Remaining': String(limit - taken.length),
      // Epoch seconds, not a number of seconds to wait.
      'RateLimit-Reset': String(Math.ceil(((taken[0] ?? now()) + WINDOW_MS) / 1000)),
    }),
  }
}
