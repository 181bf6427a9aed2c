import { byLetters, byReading } from '../index/compare'

/** Runs that have something in common, and what they say together. */
export interface RunGroup {
  /** The same for the same group as runs come and go; no two groups of one grouping have the same. */
  key: string
  label: string
  /** Rows of the table, in the order in which they were given. */
  rows: Uint32Array
  count: number
  /** How many of them failed. */
  failed: number
  /** How many are over and have a known duration: those that the quantiles are of. */
  timed: number
  /** Nearest-rank quantiles of the duration: each is that of one of the runs. Null where `timed` is 0. */
  p50Ms: number | null
  p95Ms: number | null
  /** All messages that were reported; null where none of the runs reported any number. */
  messages: number | null
  /** When the newest of them was created, epoch ms; null where no creation is known. */
  lastMs: number | null
}

/** What groups can be put in order by, the most first. */
export const GROUP_ORDERS = ['count', 'failed', 'p95', 'last'] as const
export type GroupOrder = (typeof GROUP_ORDERS)[number]

const KEYS: Record<GroupOrder, (group: RunGroup) => number | null> = {
  count: ({ count }) => count,
  failed: ({ failed, count }) => failed / count,
  p95: ({ p95Ms }) => p95Ms,
  last: ({ lastMs }) => lastMs,
}

/** The most first (of `failed` the greatest share), nulls last, ties by label. */
export function orderGroups(groups: readonly RunGroup[], order: GroupOrder): RunGroup[] {
  const keyOf = (group: RunGroup) => KEYS[order](group) ?? Number.NEGATIVE_INFINITY
  const keyed = groups.map((group) => ({ group, by: keyOf(group) }))
  keyed.sort(
    (a, b) =>
      // Not a difference: two that are not known are equal.
      (a.by > b.by ? -1 : a.by < b.by ? 1 : 0) ||
      byReading(a.group.label, b.group.label) ||
      byLetters(a.group.key, b.group.key),
  )
  return keyed.map(({ group }) => group)
}
