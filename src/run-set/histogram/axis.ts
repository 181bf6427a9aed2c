const HOUR_MS = 3_600_000
const QUARTER_MS = 91 * 24 * HOUR_MS
/** No clock that is right shows anything before or after. */
const FIRST_MS = Date.UTC(1900, 0)
const LAST_MS = Date.UTC(2200, 0)
const QUARTERS = Math.ceil((LAST_MS - FIRST_MS) / QUARTER_MS)
/** In quarters: a year, and not less. */
const FAR_APART = 4

/** From `fromMs` on, up to and not including `untilMs`, both epoch ms. */
interface Axis {
  fromMs: number
  untilMs: number
}

interface AxisOf {
  rows: Uint32Array
  /** By row, epoch ms, NaN where it is not known. */
  times: Float64Array
  /** Of the window, null is open. */
  fromMs: number | null
  untilMs: number | null
  nowMs: number
}

/**
 * The time that is drawn: the window; for what it leaves open, from the oldest row and until now. A few rows (1 in 50)
 * that stand a year or more apart from the others have a clock that is wrong and don't stretch it.
 */
export function axisOf({ rows, times, fromMs, untilMs, nowMs }: AxisOf): Axis {
  const within = (ms: number) => Math.min(LAST_MS, Math.max(FIRST_MS, ms))
  const [from, until, now] = [within(fromMs ?? FIRST_MS), within(untilMs ?? LAST_MS), within(nowMs)]
  if (fromMs !== null && untilMs !== null) return { fromMs: from, untilMs: until }
  const extent = extentOf(rows, times, from, until)
  if (untilMs !== null) return { fromMs: extent?.oldestMs ?? within(until - HOUR_MS), untilMs: until }
  const endMs = extent === null ? now : extent.newestMs + 1
  if (fromMs === null) {
    // Where the newest row is as far from now as that, this browser's clock may be the wrong one.
    const isLate = now - endMs > FAR_APART * QUARTER_MS
    return {
      fromMs: extent?.oldestMs ?? within(now - HOUR_MS),
      untilMs: isLate ? endMs : Math.max(now, endMs),
    }
  }
  if (from >= now) return { fromMs: from, untilMs: Math.max(endMs, within(from + HOUR_MS)) }
  // A clock that runs a little ahead is still drawn.
  return { fromMs: from, untilMs: endMs - now > (now - from) / 4 ? now : Math.max(now, endMs) }
}

/** The oldest and the newest time in [from, until), without those few that stand far apart; null where there is none. */
function extentOf(
  rows: Uint32Array,
  times: Float64Array,
  from: number,
  until: number,
): { oldestMs: number; newestMs: number } | null {
  const counts = new Uint32Array(QUARTERS)
  const oldest = new Float64Array(QUARTERS).fill(Number.POSITIVE_INFINITY)
  const newest = new Float64Array(QUARTERS).fill(Number.NEGATIVE_INFINITY)
  let total = 0
  for (let at = 0; at < rows.length; at += 1) {
    const ms = times[rows[at] as number] as number
    if (!(ms >= from && ms < until)) continue
    const quarter = Math.floor((ms - FIRST_MS) / QUARTER_MS)
    total += 1
    counts[quarter] = (counts[quarter] as number) + 1
    if (ms < (oldest[quarter] as number)) oldest[quarter] = ms
    if (ms > (newest[quarter] as number)) newest[quarter] = ms
  }
  if (total === 0) return null
  // Of two or three rows none can be told to be the wrong one.
  const few = total < 4 ? 0 : Math.max(1, Math.floor(total / 50))
  return {
    oldestMs: oldest[outermost(counts, few, 0, 1)] as number,
    newestMs: newest[outermost(counts, few, QUARTERS - 1, -1)] as number,
  }
}

/** The first quarter with rows from `start` on that is not of the `few` far apart. */
function outermost(counts: Uint32Array, few: number, start: number, by: 1 | -1): number {
  let found = -1
  let last = start
  let passed = 0
  for (let at = start; at >= 0 && at < QUARTERS && passed <= few; at += by) {
    const count = counts[at] as number
    if (count === 0) continue
    if (found === -1 || Math.abs(at - last) > FAR_APART) found = at
    last = at
    passed += count
  }
  return found
}
