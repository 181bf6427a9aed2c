import { copiedLine } from '../../../domain/logs/escapes'
import type { Exchange } from '../../../domain/messages/exchange'
import type { Axis, Span } from '../../../domain/timeline/axis'
import type { TimelineItem } from '../../../domain/timeline/items'
import { formatDuration } from '../../../lib/duration'
import { nonEmpty } from '../../../lib/text'

export interface ItemWords {
  what: string
  /** "+1.2 s", from the beginning of the run. */
  at: string
  /** "212 ms"; null of what has no length. */
  took: string | null
  /** "ok", "tool error"; null where nothing is to be said. */
  outcome: string | null
}

// A line of 1 MB is not worth reading through for a hint.
const MOST_CHARS = 300

const cut = (text: string | null) => nonEmpty(text?.slice(0, MOST_CHARS))

/** "+1.2 s", or "−200 ms" before the run began. */
export const offsetWords = (ms: number) => (ms < 0 ? `−${formatDuration(-ms)}` : `+${formatDuration(ms)}`)

/** "+0 ms to +5.0 s" */
export const spanWords = ({ fromMs, toMs }: Span, { zeroMs }: Axis) =>
  `${offsetWords(fromMs - zeroMs)} to ${offsetWords(toMs - zeroMs)}`

/** An item in words. */
export function itemWords(item: TimelineItem, axis: Axis): ItemWords {
  const at = offsetWords(item.startMs - axis.zeroMs)
  switch (item.kind) {
    case 'exchange':
      return { at, ...exchangeWords(item.exchange, axis.toMs - item.startMs, axis.live) }
    case 'line':
      return {
        what: `Log: ${nonEmpty(copiedLine(item.line.text.slice(0, MOST_CHARS))) ?? 'an empty line'}`,
        at,
        took: null,
        outcome: item.line.level,
      }
    case 'error': {
      const parts = [cut(item.error.code), cut(item.error.message)].filter((part) => part !== null)
      return {
        what: parts.join(': ') || 'An error without a code or message',
        at,
        took: null,
        outcome: 'error',
      }
    }
  }
}

/** As in the line below the chart: "tools/call query · +1.2 s · 212 ms · ok". */
export const itemSentence = (item: TimelineItem, axis: Axis) => {
  const { what, at, took, outcome } = itemWords(item, axis)
  return [what, at, took, outcome].filter((part) => part !== null).join(' · ')
}

function exchangeWords(exchange: Exchange, openMs: number, live: boolean): Omit<ItemWords, 'at'> {
  const { kind, outcome, latencyMs, request, response } = exchange
  const open = outcome === 'unanswered'
  const name = [cut(exchange.method), cut(exchange.subject)].filter((part) => part !== null).join(' ')
  return {
    what:
      name ||
      cut(request?.type ?? response?.type ?? null) ||
      (kind === 'call' ? 'An unnamed call' : 'A message'),
    took: latencyMs !== null ? formatDuration(latencyMs) : open ? formatDuration(openMs) : null,
    outcome: outcomeWords(exchange, live),
  }
}

function outcomeWords({ outcome, errorCode }: Exchange, live: boolean): string | null {
  switch (outcome) {
    case 'ok':
      return 'ok'
    case 'error':
      return errorCode === null ? 'error' : `error ${errorCode}`
    case 'toolError':
      return 'tool error'
    case 'unanswered':
      return live ? 'no answer yet' : 'unanswered'
    case 'unasked':
      return 'no request known'
    case 'none':
      return null
  }
}
