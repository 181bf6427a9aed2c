import type { Span } from '../../../domain/timeline/axis'
import type { TimelineItem } from '../../../domain/timeline/items'
import type { Lane } from '../../../domain/timeline/lanes'

/** A part of the time shown, 0 to 1. */
export interface Shares {
  from: number
  to: number
}

/** The part of `span` that is shown; null where nothing of it is. */
export function sharesOf(span: Span, { fromMs, toMs }: Span): Shares | null {
  if (span.fromMs > toMs || span.toMs < fromMs) return null
  const share = (ms: number) => Math.max(0, Math.min(1, (ms - fromMs) / (toMs - fromMs)))
  return { from: share(span.fromMs), to: share(span.toMs) }
}

/** Where an item is in the time shown; what is open goes on. */
export const placeOf = ({ startMs, endMs, tone }: TimelineItem, shown: Span) =>
  sharesOf({ fromMs: startMs, toMs: tone === 'open' ? Math.max(startMs, shown.toMs) : endMs }, shown)

/** An item and where it is. */
export interface Spot {
  lane: Lane
  /** Its place in the lane, from 0. */
  at: number
  item: TimelineItem
}

export function spotAt(lane: Lane, at: number): Spot | null {
  const item = lane.items[at]
  return item ? { lane, at, item } : null
}

/** The item of that id, in any lane. */
export function findSpot(lanes: readonly Lane[], id: string | null): Spot | null {
  if (id === null) return null
  for (const lane of lanes) {
    const at = lane.items.findIndex((item) => item.id === id)
    if (at !== -1) return spotAt(lane, at)
  }
  return null
}
