import type { TimeZone } from '../../../lib/preferences'
import { formatNumber, nonEmpty, plural } from '../../../lib/text'
import { formatShortTime } from '../../../lib/time'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import type { NamedCount } from '../../../run-set/errors/named-counts'

const MOST_NAMES = 10

/** What of an error affects, and how one and several of it are called. */
export const AFFECTED = [
  ['servers', 'Server', 'Servers'],
  ['deployments', 'Deployment', 'Deployments'],
  ['clients', 'Client', 'Clients'],
] as const satisfies readonly [keyof ErrorGroup, string, string][]

/** "GitHub and 3 more"; null where there is none. */
export function firstName(names: readonly NamedCount[]): { name: string; more: string } | null {
  const [first, ...others] = names
  if (!first) return null
  return { name: first.label, more: others.length === 0 ? '' : ` and ${formatNumber(others.length)} more` }
}

/**
 * What the row of an error cuts off, a line each: its message, and the names where there are several, with how many runs
 * each has.
 */
export function rowTitle(group: ErrorGroup): string {
  const lists = AFFECTED.filter(([key]) => group[key].length > 1).map(([key, , many]) => {
    const names = group[key]
      .slice(0, MOST_NAMES)
      .map(({ label, runs }) => `${label} (${plural(runs, 'run')})`)
    const rest = group[key].length - names.length
    return `${many}: ${names.join(', ')}${rest > 0 ? ` and ${formatNumber(rest)} more` : ''}`
  })
  return [group.kind.label, ...lists].join('\n')
}

/** The API's fingerprint of an error of one server; null where there is none, or the API has several of them. */
export function fingerprintOf({
  server,
  fingerprints,
}: Pick<ErrorGroup, 'server' | 'fingerprints'>): string | null {
  const [first, ...others] = new Set(fingerprints)
  return server === null || others.length > 0 ? null : nonEmpty(first)
}

/** The little chart in words: "most around Nov 22, 14:00: 31 occurrences". */
export function trendWords({ bars, axis, unplaced }: ErrorGroup, zone: TimeZone, nowMs?: number): string {
  const most = Math.max(...bars)
  const stepMs = (axis.untilMs - axis.fromMs) / bars.length
  const atMs = axis.fromMs + (bars.indexOf(most) + 0.5) * stepMs
  const parts = [
    most > 0 && `most around ${formatShortTime(atMs, zone, nowMs)}: ${plural(most, 'occurrence')}`,
    unplaced > 0 && `${formatNumber(unplaced)} not drawn, without a time or far off`,
  ]
  return parts.filter((part) => part !== false).join('; ')
}
