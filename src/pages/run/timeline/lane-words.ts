import type { Axis } from '../../../domain/timeline/axis'
import type { TimelineItem } from '../../../domain/timeline/items'
import type { Lane, LaneKind } from '../../../domain/timeline/lanes'
import { formatDuration } from '../../../lib/duration'
import { formatNumber, nonEmpty, plural } from '../../../lib/text'
import { itemWords } from './item-words'

const NAMES = {
  calls: 'Unnamed calls',
  otherCalls: 'Other calls',
  messages: 'Other messages',
  notifications: 'Notifications',
  logs: 'Logs',
  errors: 'Errors',
} as const satisfies Record<LaneKind, string>

/** The method, which reads as code, the rest of the name, and both as one text. */
export function laneName({ kind, method, subject }: Lane) {
  const code = nonEmpty(method)
  const plain = nonEmpty(subject) ?? (code === null ? NAMES[kind] : null)
  return { code, plain, text: [code, plain].filter((part) => part !== null).join(' ') }
}

/** "29.1 s unanswered", "12 calls, 1 error", "14 lines": what the lane comes to. */
export function laneValue(lane: Lane, axis: Axis): string {
  const { items, kind } = lane
  const [only] = items
  switch (kind) {
    case 'calls':
    case 'otherCalls':
      if (only === undefined || items.length > 1)
        return withTrouble(plural(items.length, 'call'), items, axis)
      return singleCall(only, axis)
    case 'logs':
      return withTrouble(plural(items.length, 'line'), items, axis)
    case 'errors':
      return only?.kind === 'error' && items.length === 1
        ? (nonEmpty(only.error.code) ?? '1')
        : formatNumber(items.length)
    case 'messages':
    case 'notifications':
      return formatNumber(items.length)
  }
}

function singleCall(item: TimelineItem, axis: Axis): string {
  const { took, outcome } = itemWords(item, axis)
  return [took, outcome === 'ok' && took !== null ? null : outcome].filter((part) => part !== null).join(' ')
}

/** How many went wrong, of the gravest kind of which there are any: there is room for one. */
function withTrouble(total: string, items: readonly TimelineItem[], { live }: Axis): string {
  const of = (tone: TimelineItem['tone']) => items.reduce((sum, item) => sum + Number(item.tone === tone), 0)
  const [errors, open, warnings] = [of('error'), of('open'), of('warning')]
  if (errors > 0) return `${total}, ${plural(errors, 'error')}`
  if (open > 0) return `${total}, ${formatNumber(open)} ${live ? 'open' : 'unanswered'}`
  if (warnings === 0) return total
  return `${total}, ${plural(warnings, items[0]?.kind === 'line' ? 'warning' : 'tool error')}`
}

/** "24.0 s", or how many there are and how long together. */
export const gapsValue = (lengthsMs: readonly number[]) => {
  const sum = formatDuration(lengthsMs.reduce((total, ms) => total + ms, 0))
  return lengthsMs.length === 1 ? sum : `${lengthsMs.length} times, ${sum}`
}
