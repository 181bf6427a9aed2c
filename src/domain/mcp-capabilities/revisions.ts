import { plural } from '../../lib/text'

/** The published revisions of MCP that are known here, the oldest first. A revision's name is the day of its publication. */
export const REVISIONS = ['2024-11-05', '2025-03-26', '2025-06-18', '2025-11-25'] as const
export type Revision = (typeof REVISIONS)[number]

const NEWEST = REVISIONS[REVISIONS.length - 1] as Revision
const isKnown = (version: string): version is Revision => (REVISIONS as readonly string[]).includes(version)

/**
 * Whether a protocol version holds what came with `since`. Revisions are days, so that one which is not known yet finds its
 * place too. Null where the version is not a day: nothing can be said of it.
 */
export const holds = (version: string | null, since: Revision): boolean | null =>
  version === null || !/^\d{4}-\d\d-\d\d$/.test(version) ? null : version >= since

const BEHIND = ['the newest known revision', 'one revision behind the newest known', 'two', 'three']

/** Whole months between a day (ISO 8601) and a moment, never below 0. */
function monthsSince(day: string, nowMs: number): number {
  const [then, now] = [new Date(day), new Date(nowMs)]
  const months = (now.getUTCFullYear() - then.getUTCFullYear()) * 12 + now.getUTCMonth() - then.getUTCMonth()
  return Math.max(0, months - (now.getUTCDate() < then.getUTCDate() ? 1 : 0))
}

/** "one revision behind the newest known, published 17 months ago"; of one that is not known, that it isn't. */
export function revisionAge(version: string, nowMs: number): string {
  if (!isKnown(version)) {
    return holds(version, NEWEST) === true
      ? `newer than ${NEWEST}, the newest revision known here`
      : 'not one of the revisions known here'
  }
  const behind = REVISIONS.length - 1 - REVISIONS.indexOf(version)
  const place = BEHIND[behind] ?? ''
  const months = monthsSince(version, nowMs)
  const published = months === 0 ? 'less than a month ago' : `${plural(months, 'month')} ago`
  return `${behind > 1 ? `${place} revisions behind the newest known` : place}, published ${published}`
}
