import type { Exchange } from './exchange'

/** How the calls of one method, or of one tool, went. Times in ms; null where no call was answered in a known time. */
export interface CallStats {
  /** The method or the tool, as it came; null where the calls name none. */
  name: string | null
  calls: number
  /** JSON-RPC errors. */
  errors: number
  /** Results that say `isError: true`. */
  toolErrors: number
  unanswered: number
  p50Ms: number | null
  p95Ms: number | null
  slowestMs: number | null
}

/** Requests by their method, the most used first. Notifications and responses without a request are no calls. */
export const methodStats = (exchanges: readonly Exchange[]): CallStats[] =>
  statsBy(exchanges, ({ method }) => method)

/** Calls of tools by the tool's name, the most used first. */
export const toolStats = (exchanges: readonly Exchange[]): CallStats[] =>
  statsBy(
    exchanges.filter(({ method }) => method === 'tools/call'),
    ({ subject }) => subject,
  )

function statsBy(exchanges: readonly Exchange[], nameOf: (exchange: Exchange) => string | null): CallStats[] {
  const groups = new Map<string | null, Exchange[]>()
  for (const exchange of exchanges) {
    if (exchange.kind !== 'call' || exchange.request === null) continue
    const name = nameOf(exchange)
    const group = groups.get(name)
    if (group) group.push(exchange)
    else groups.set(name, [exchange])
  }
  return Array.from(groups, ([name, group]) => statsOf(name, group)).sort((a, b) => b.calls - a.calls)
}

function statsOf(name: string | null, calls: readonly Exchange[]): CallStats {
  const times = calls
    .map(({ latencyMs }) => latencyMs)
    .filter((ms) => ms !== null)
    .sort((a, b) => a - b)
  const count = (outcome: Exchange['outcome']) => calls.filter((call) => call.outcome === outcome).length
  return {
    name,
    calls: calls.length,
    errors: count('error'),
    toolErrors: count('toolError'),
    unanswered: count('unanswered'),
    p50Ms: nearestRank(times, 0.5),
    p95Ms: nearestRank(times, 0.95),
    slowestMs: times.at(-1) ?? null,
  }
}

/** The least of the sorted values that at least this share of them doesn't exceed; null of none. */
const nearestRank = (sorted: readonly number[], share: number): number | null =>
  sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null
