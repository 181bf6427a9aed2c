import type { Look } from '../../domain/looks'
import type { Usual } from '../../domain/usual'
import type { RunTable } from '../table/run-table'
import type { Derived } from './derived'

/** What a run's row shows beside the run itself. It holds nothing that moves with the clock alone but that a run falls silent. */
export interface RunExtra {
  /** How long the runs of its deployment usually take; null where it has no deployment. */
  usual: Usual | null
  /** Why it needs a look, the gravest first; contradictions are among them. */
  looks: readonly Look[]
}

/** Rows on screen and around it; more are forgotten. */
const MOST_KEPT = 2000

/** What a row shows beside its run at `nowMs`: the same object while it says the same, so that the row is not rendered again. */
export function keptExtras(table: RunTable, derived: Derived): (row: number, nowMs: number) => RunExtra {
  const kept = new Map<number, ReturnType<typeof told> & { version: number; nowMs: number }>()
  table.watch((row) => kept.delete(row))
  return (row, nowMs) => {
    const { version } = table
    const known = kept.get(row)
    // Scrolling asks again and again for the rows of one moment.
    if (known?.version === version && known.nowMs === nowMs) return known.extra
    const looks = derived.looksOf(row, nowMs)
    const now = known?.holds(looks) ? known : told(looks, () => derived.usualOf(row))
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(row, { ...now, version, nowMs })
    return now.extra
  }
}

/** What is usual is worked out when it is read: few tables show it, and it takes all runs of the deployment. */
function told(looks: readonly Look[], usualOf: () => Usual | null) {
  let usual: Usual | null | undefined
  const extra: RunExtra = {
    looks,
    get usual() {
      if (usual === undefined) usual = usualOf()
      return usual
    },
  }
  return {
    extra,
    /** Whether all that was read of it is still so. */
    holds: (looksNow: readonly Look[]) =>
      JSON.stringify(looksNow) === JSON.stringify(looks) &&
      (usual === undefined || JSON.stringify(usualOf()) === JSON.stringify(usual)),
  }
}
