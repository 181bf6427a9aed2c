import type { TimeRange } from '../contract/config'
import type { ServerRun } from '../contract/server-run'
import { listOrder } from './scope'

const HOUR_MS = 3_600_000

const RANGE_MS = {
  '1h': HOUR_MS,
  '24h': 24 * HOUR_MS,
  '7d': 7 * 24 * HOUR_MS,
  '30d': 30 * 24 * HOUR_MS,
  all: Number.POSITIVE_INFINITY,
} as const satisfies Record<TimeRange, number>

/** Loaded by itself where no time range is configured, and by each request for more. */
export const PAGES_AT_ONCE = 5
/** However long the range: the requests are shared with production agents (CONTRACT section 6). */
const MOST_PAGES = 50

/**
 * Whether the list goes on loading by itself: until the configured time range is covered, so far as that can be known.
 * Where ids did not come in the order of time (CONTRACT section 3), an old run says nothing about the next ones.
 */
export function wantsMore(
  runs: readonly ServerRun[],
  loadedPages: number,
  { timeRange, nowMs }: { timeRange: TimeRange | undefined; nowMs: number },
): boolean {
  if (timeRange === undefined) return loadedPages < PAGES_AT_ONCE
  if (loadedPages >= MOST_PAGES) return false
  const { oldestMs, newestFirst } = listOrder(runs)
  return !newestFirst || oldestMs === null || oldestMs > nowMs - RANGE_MS[timeRange]
}
