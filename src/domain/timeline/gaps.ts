import type { Span } from './axis'
import type { TimelineItem } from './items'

/** A pause is silence when it is this long, and this part of the time drawn: at most nine are marked. */
const LEAST_MS = 10_000
const LEAST_SHARE = 0.1

/**
 * The times longer than 10 s, and than a tenth of `within`, in which nothing was sent, written or reported. A call that was
 * answered is no silence for as long as it took; one without an answer is, from its request on. `sources` are each
 * in order of their start. `fromMs` is where something could first happen: when the startup was over.
 */
export function silentGaps(
  within: Span,
  fromMs: number,
  sources: readonly (readonly TimelineItem[])[],
): Span[] {
  const leastMs = Math.max(LEAST_MS, (within.toMs - within.fromMs) * LEAST_SHARE)
  const gaps: Span[] = []
  let busyUntilMs = fromMs
  const reach = (startMs: number, endMs: number) => {
    if (startMs - busyUntilMs > leastMs) gaps.push({ fromMs: busyUntilMs, toMs: startMs })
    busyUntilMs = Math.max(busyUntilMs, endMs)
  }
  const next = sources.map(() => 0)
  for (;;) {
    let first: TimelineItem | undefined
    let of = 0
    for (let source = 0; source < sources.length; source += 1) {
      const item = sources[source]?.[next[source] ?? 0]
      if (item === undefined || (first !== undefined && first.startMs <= item.startMs)) continue
      first = item
      of = source
    }
    if (first === undefined) break
    next[of] = (next[of] ?? 0) + 1
    reach(first.startMs, first.endMs)
  }
  reach(within.toMs, within.toMs)
  return gaps
}
