import { byLetters, byReading } from '../index/compare'
import type { ErrorGroup } from './error-groups'

/** What groups of errors can be put in order by: `first` is the first that is known, whatever the range. */
export const ERROR_ORDERS = ['count', 'runs', 'last', 'first', 'new'] as const
export type ErrorOrder = (typeof ERROR_ORDERS)[number]

const KEYS: Record<ErrorOrder, (group: ErrorGroup) => number | null> = {
  count: ({ count }) => count,
  runs: ({ rows }) => rows.length,
  last: ({ lastMs }) => lastMs,
  first: ({ sinceMs }) => sinceMs,
  // What is new before what rises; then what occurs most.
  new: ({ isNew, rising }) => (isNew ? 2 : 0) + (rising ? 1 : 0),
}

/** The most or latest first, or last where not `descending`; what is not known last both ways, ties by count and label. */
export function orderErrorGroups(
  groups: readonly ErrorGroup[],
  order: ErrorOrder,
  descending = true,
): ErrorGroup[] {
  const [keyOf, sign] = [KEYS[order], descending ? -1 : 1]
  return groups.toSorted((a, b) => {
    const [keyA, keyB] = [keyOf(a), keyOf(b)]
    if (keyA !== null && keyB !== null && keyA !== keyB) return keyA < keyB ? -sign : sign
    if ((keyA === null) !== (keyB === null)) return keyA === null ? 1 : -1
    return b.count - a.count || byReading(a.kind.label, b.kind.label) || byLetters(a.id, b.id)
  })
}

/**
 * The groups in which every word of the text occurs, whatever its case: in the code, the message (of the kind, and of its
 * newest error as it stands), or the name of a server, deployment or client.
 */
export function findErrors(groups: readonly ErrorGroup[], text: string): readonly ErrorGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean)
  if (words.length === 0) return groups
  return groups.filter((group) => {
    const { kind, newest, server, servers, deployments, clients } = group
    const names = [...servers, ...deployments, ...clients].map(({ label }) => label)
    const texts = [kind.label, newest?.message ?? '', server?.label ?? '', ...names].join('\n').toLowerCase()
    return words.every((word) => texts.includes(word))
  })
}
