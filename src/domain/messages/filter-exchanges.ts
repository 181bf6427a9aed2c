import type { Direction, Exchange, Outcome } from './exchange'
import { matcher } from './message-text'

/** What a list of exchanges is narrowed to; null and "" narrow nothing. */
export interface ExchangeFilter {
  /** Words in the method, the subject or a payload. */
  search: string
  /** One of `aboutKeys`. */
  about: string | null
  from: Direction | null
  outcome: Outcome | null
}

export const NO_FILTER: ExchangeFilter = { search: '', about: null, from: null, outcome: null }

export const isNarrowed = ({ search, about, from, outcome }: ExchangeFilter): boolean =>
  search !== '' || about !== null || from !== null || outcome !== null

export const methodKey = (method: string | null) => `method:${method ?? ''}`
export const toolKey = (tool: string | null) => `tool:${tool ?? ''}`

/** By what an exchange is found: its method, and the tool where it calls one. No method or tool is empty text. */
export const aboutKeys = ({ method, subject }: Exchange): string[] =>
  method === 'tools/call' ? [methodKey(method), toolKey(subject)] : [methodKey(method)]

/** Those that fit, in their order; the list itself where nothing is narrowed. */
export function filterExchanges(exchanges: readonly Exchange[], filter: ExchangeFilter): readonly Exchange[] {
  if (!isNarrowed(filter)) return exchanges
  const { search, about, from, outcome } = filter
  const holds = matcher(search)
  return exchanges.filter(
    (exchange) =>
      (about === null || aboutKeys(exchange).includes(about)) &&
      (from === null || exchange.from === from) &&
      (outcome === null || exchange.outcome === outcome) &&
      ((exchange.request !== null && holds(exchange.request)) ||
        (exchange.response !== null && holds(exchange.response))),
  )
}

/** How many exchanges have each value, those that occur the most first. */
export function tally<T>(
  exchanges: readonly Exchange[],
  valuesOf: (exchange: Exchange) => readonly T[],
): [value: T, count: number][] {
  const counts = new Map<T, number>()
  for (const exchange of exchanges) {
    for (const value of valuesOf(exchange)) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return Array.from(counts).sort(([, a], [, b]) => b - a)
}
