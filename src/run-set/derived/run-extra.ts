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
  const kept = new Map<number, { extra: RunExtra; words: string; version: number; nowMs: number }>()
  table.watch((row) => kept.delete(row))
  return (row, nowMs) => {
    const { version } = table
    const known = kept.get(row)
    // Scrolling asks again and again for the rows of one moment.
    if (known?.version === version && known.nowMs === nowMs) return known.extra
    const made = { usual: derived.usualOf(row), looks: derived.looksOf(row, nowMs) }
    const words = JSON.stringify(made)
    const extra = known?.words === words ? known.extra : made
    if (kept.size >= MOST_KEPT) kept.clear()
    kept.set(row, { extra, words, version, nowMs })
    return extra
  }
}
