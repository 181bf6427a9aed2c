import type { Axis } from '../../../domain/timeline/axis'
import type { TimelineItem } from '../../../domain/timeline/items'
import type { Timeline } from '../../../domain/timeline/timeline'
import { formatDuration } from '../../../lib/duration'
import { type ItemWords, itemWords, offsetWords } from './item-words'

export const MOST_ROWS = 1_000

export interface TableRow extends ItemWords {
  key: string
  /** Epoch ms. */
  atMs: number
}

/** Run, items and silence in order of their time, the first 1,000 of them, and how many there are in all. */
export function tableRows({ line, lanes, gaps }: Timeline, axis: Axis): { rows: TableRow[]; total: number } {
  const span = (key: string, what: string, atMs: number, lengthMs: number): TableRow => ({
    key,
    what,
    atMs,
    at: offsetWords(atMs - axis.zeroMs),
    took: formatDuration(lengthMs),
    outcome: null,
  })
  const own: TableRow[] = []
  if (line.drawn) {
    const { startupMs, beginMs, runningMs, live } = line
    if (startupMs !== null) own.push(span('startup', 'Startup', beginMs - startupMs, startupMs))
    own.push({ ...span('run', 'Run', beginMs, runningMs), outcome: live ? 'still running' : null })
  }
  const silent = (gaps ?? []).map(({ fromMs, toMs }) =>
    span(`silent ${fromMs}`, 'Silent', fromMs, toMs - fromMs),
  )
  const items: TimelineItem[] = lanes
    .flatMap((lane) => lane.items.slice(0, MOST_ROWS))
    .sort((a, b) => a.startMs - b.startMs)
    .slice(0, MOST_ROWS)
  const rows = [
    ...own,
    ...items.map((item) => ({ key: `item ${item.id}`, atMs: item.startMs, ...itemWords(item, axis) })),
    // After the item that it follows.
    ...silent,
  ]
  rows.sort((a, b) => a.atMs - b.atMs)
  const total = own.length + silent.length + lanes.reduce((sum, lane) => sum + lane.items.length, 0)
  return { rows: rows.slice(0, MOST_ROWS), total }
}
