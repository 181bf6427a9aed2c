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

/** Whether there are some, and all lie before that time: one whose time isn't known does not. */
export const areBefore = (fromMs: number | null, met: readonly Met[]): boolean =>
  fromMs !== null && met.length > 0 && met.every(({ ms }) => (ms ?? Number.POSITIVE_INFINITY) < fromMs)
