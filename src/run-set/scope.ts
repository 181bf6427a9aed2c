import type { ServerRun } from '../contract/server-run'
import { formatNumber, plural } from '../lib/text'
import { epochMs } from '../lib/time'
import { RUN_FIELDS } from './fields'
import { isFiltered, type RunView } from './view'

/** What is known of the order in which the API listed the runs (CONTRACT section 3). */
export interface ListOrder {
  /** The oldest `created_at` among them, epoch ms; null when none is known. */
  oldestMs: number | null
  /** Whether each run was created no later than the one before it. */
  newestFirst: boolean
}

export function listOrder(runs: readonly ServerRun[]): ListOrder {
  let oldestMs: number | null = null
  let newestFirst = true
  for (const run of runs) {
    const created = epochMs(run.created_at)
    if (created === null) continue
    if (oldestMs !== null && created > oldestMs) newestFirst = false
    if (oldestMs === null || created < oldestMs) oldestMs = created
  }
  return { oldestMs, newestFirst }
}

/** How the rows are ordered, in words: "Sorted by duration, then status". */
export function sortSentence(view: RunView): string {
  const [first, ...more] = view.sort
  if (!first) return 'In the API’s own order'
  const name = (key: typeof first) =>
    RUN_FIELDS[key.field].label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
  if (first.field === 'created' && more.length === 0)
    return first.descending ? 'Newest first' : 'Oldest of these first'
  const direction = first.descending ? 'descending' : 'ascending'
  return `Sorted by ${name(first)}, ${direction}${more.map((key) => `, then ${name(key)}`).join('')}`
}

/**
 * What the rows are rows of. Claims nothing that isn't known: the API tells no total, so "all" is said
 * only when its last page said that nothing follows, and "back to" only where the ids came in time order.
 */
export function scopeParts({
  view,
  loaded,
  shown,
  order,
  complete,
  formatTime,
}: {
  view: RunView
  loaded: number
  shown: number
  order: ListOrder
  complete: boolean
  formatTime: (ms: number) => string
}): string[] {
  const runs = isFiltered(view)
    ? `${formatNumber(shown)} of ${plural(loaded, 'loaded run')} match`
    : complete
      ? `all ${plural(loaded, 'run')} loaded`
      : `${plural(loaded, 'run')} loaded`
  const since =
    order.oldestMs === null
      ? ''
      : order.newestFirst
        ? `, back to ${formatTime(order.oldestMs)}`
        : `, the oldest from ${formatTime(order.oldestMs)}`
  const parts = [sortSentence(view), runs + since]
  if (!order.newestFirst && !complete) parts.push('ids not in time order: runs may be missing')
  parts.push(complete ? 'complete' : 'more exist')
  return parts
}
