import type { ServerRunError } from '../../contract/server-run-error'
import { epochMs } from '../../lib/time'
import type { RunLogLine } from '../logs/run-log-line'
import type { Exchange } from '../messages/exchange'

/** How grave it is. `open`: a request that has no answer, so that it has no end either. */
export type Tone = 'plain' | 'ok' | 'warning' | 'open' | 'error'

interface Placed {
  /** What `?at=` calls it. Unique in a run. */
  id: string
  /** Epoch ms, both finite. The end is never before the start; a point, and what is open, ends where it starts. */
  startMs: number
  endMs: number
  tone: Tone
}

/** Something that happened in a run and has a time. */
export type TimelineItem = Placed &
  (
    | { kind: 'exchange'; exchange: Exchange }
    | { kind: 'line'; line: RunLogLine }
    | { kind: 'error'; error: ServerRunError }
  )

/** The items of one source in order of their start, and how many have no time and can't be placed. */
export interface Items {
  items: readonly TimelineItem[]
  untimed: number
}

const TONES = {
  ok: 'ok',
  error: 'error',
  toolError: 'warning',
  unanswered: 'open',
  unasked: 'warning',
  none: 'plain',
} as const satisfies Record<Exchange['outcome'], Tone>

/** What a Date can hold. */
const MOST_MS = 8.64e15
const isTime = (ms: number | null): ms is number => ms !== null && Math.abs(ms) <= MOST_MS

/** Requests, notifications and other messages. Where the clock went backwards, only the first time counts. */
export const exchangeItems = (exchanges: readonly Exchange[]): Items =>
  inOrder(exchanges, (exchange) => {
    const tone = TONES[exchange.outcome]
    const { startMs, endMs, id } = exchange
    const begin = isTime(startMs) ? startMs : endMs
    if (!isTime(begin)) return null
    const end = tone !== 'open' && isTime(endMs) ? Math.max(begin, endMs) : begin
    return { kind: 'exchange', id, startMs: begin, endMs: end, tone, exchange }
  })

export const lineItems = (lines: readonly RunLogLine[]): Items =>
  inOrder(lines, (line) => {
    const { id, atMs, level } = line
    if (!isTime(atMs)) return null
    const tone = level === 'error' || level === 'warning' ? level : 'plain'
    return { kind: 'line', id, startMs: atMs, endMs: atMs, tone, line }
  })

export const errorItems = (errors: readonly ServerRunError[]): Items =>
  inOrder(errors, (error) => {
    const atMs = epochMs(error.created_at)
    return atMs === null
      ? null
      : { kind: 'error', id: error.id, startMs: atMs, endMs: atMs, tone: 'error', error }
  })

function inOrder<T>(sources: readonly T[], itemOf: (source: T) => TimelineItem | null): Items {
  const items: TimelineItem[] = []
  let sorted = true
  for (const source of sources) {
    const item = itemOf(source)
    if (item === null) continue
    sorted &&= item.startMs >= (items.at(-1)?.startMs ?? item.startMs)
    items.push(item)
  }
  if (!sorted) items.sort((a, b) => a.startMs - b.startMs)
  return { items, untimed: sources.length - items.length }
}
