import type { TimelineItem } from './items'

export type LaneKind = 'calls' | 'otherCalls' | 'messages' | 'notifications' | 'logs' | 'errors'

/** What is drawn in one row. */
export interface Lane {
  /** Unique among the lanes, and the same as long as its name is. */
  key: string
  kind: LaneKind
  /** Of calls: the method, and the tool or resource; null elsewhere and where unknown. As they came. */
  method: string | null
  subject: string | null
  /** In order of their start, at least one. */
  items: readonly TimelineItem[]
}

/** Of calls alone: a server with a hundred tools still makes a chart that can be taken in. */
export const MOST_CALL_LANES = 12

/** A lane for each method and subject, in order of its first call, then what else happened. Empty lanes are left out. */
export function lanesOf(
  exchanges: readonly TimelineItem[],
  lines: readonly TimelineItem[],
  errors: readonly TimelineItem[],
): Lane[] {
  const calls = new Map<string, Lane & { items: TimelineItem[] }>()
  const notifications: TimelineItem[] = []
  const messages: TimelineItem[] = []
  for (const item of exchanges) {
    if (item.kind !== 'exchange') continue
    const { kind, method, subject } = item.exchange
    if (kind === 'notification') notifications.push(item)
    else if (kind === 'other') messages.push(item)
    else {
      const key = JSON.stringify([method, subject])
      const lane = calls.get(key)
      if (lane) lane.items.push(item)
      else calls.set(key, { key, kind: 'calls', method, subject, items: [item] })
    }
  }
  const others: Lane[] = [
    lane('notifications', notifications),
    lane('messages', messages),
    lane('logs', lines),
    lane('errors', errors),
  ]
  return [...fewLanes([...calls.values()]), ...others.filter(({ items }) => items.length > 0)]
}

const lane = (kind: LaneKind, items: readonly TimelineItem[]): Lane => ({
  key: kind,
  kind,
  method: null,
  subject: null,
  items,
})

const wentWrong = ({ items }: Lane) => items.some(({ tone }) => tone !== 'ok' && tone !== 'plain')

/** Where there are too many, those in which something went wrong keep theirs, then those with the most calls. */
function fewLanes(lanes: Lane[]): Lane[] {
  if (lanes.length <= MOST_CALL_LANES) return lanes
  const ranked = lanes
    .map((of) => ({ of, wrong: Number(wentWrong(of)) }))
    .sort((a, b) => b.wrong - a.wrong || b.of.items.length - a.of.items.length)
  const kept = new Set(ranked.slice(0, MOST_CALL_LANES - 1).map(({ of }) => of))
  const rest = lanes.filter((of) => !kept.has(of)).flatMap(({ items }) => items)
  rest.sort((a, b) => a.startMs - b.startMs)
  return [...lanes.filter((of) => kept.has(of)), lane('otherCalls', rest)]
}
