/** A run that a walk has met: its id, and the time that the range is meant for, epoch ms. */
export interface Met {
  id: string
  ms: number | null
}

interface MetOrder {
  oldestMs: number | null
  newestFirst: boolean
}

/** What is known of the order after these too, met one after the other. A run without a time says nothing of it. */
export function orderAfter({ oldestMs, newestFirst }: MetOrder, met: readonly Met[]): MetOrder {
  let [oldest, ordered] = [oldestMs, newestFirst]
  for (const { ms } of met) {
    if (ms === null) continue
    if (oldest !== null && ms > oldest) ordered = false
    oldest = Math.min(ms, oldest ?? ms)
  }
  return { oldestMs: oldest, newestFirst: ordered }
}

/** The newest of their times, epoch ms; infinite where there is none, or one whose time isn't known. */
export const newestOf = (met: readonly Met[]): number =>
  met.length === 0
    ? Number.POSITIVE_INFINITY
    : Math.max(...met.map(({ ms }) => ms ?? Number.POSITIVE_INFINITY))
