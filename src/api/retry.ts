import { ApiError, CORS_BLOCKED } from './errors'

const MOST_RETRIES = 3
const FIRST_DELAY_MS = 1000
const LONGEST_DELAY_MS = 60_000

/** Only what may pass by itself is asked again: the network, 429 and 5xx. Never another 4xx or a wrong shape. */
export function shouldRetry(failureCount: number, error: unknown): boolean {
  if (failureCount >= MOST_RETRIES || !(error instanceof ApiError)) return false
  if (error.code === CORS_BLOCKED) return false
  return error.kind === 'network' || (error.kind === 'http' && mayPass(error.status))
}

const mayPass = (status: number | null) => status === 429 || (status !== null && status >= 500)

/**
 * How long to wait before the next try, in ms: doubling with jitter, and after a 429 not before the
 * limit is open again (at most a minute; there is no Retry-After, CONTRACT section 6).
 */
export function retryDelayMs(
  failureCount: number,
  error: unknown,
  nowMs = Date.now(),
  random = Math.random,
): number {
  const backoff = FIRST_DELAY_MS * 2 ** failureCount * (0.75 + random() / 2)
  const opens = error instanceof ApiError && error.status === 429 ? (error.retryAtMs ?? nowMs) - nowMs : 0
  return Math.min(LONGEST_DELAY_MS, Math.max(backoff, opens))
}
