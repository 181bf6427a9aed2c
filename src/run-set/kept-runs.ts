import type { ServerRun } from '../contract/server-run'
import type { RunTable } from './table/run-table'

/** Rows on screen and around it; more are forgotten. */
const MOST_KEPT = 2000

/** Reads runs from the table and keeps those that were read until they change, so that a row that did not is not rendered again. */
export function keptRuns(table: RunTable): (row: number) => ServerRun {
  const kept = new Map<number, ServerRun>()
  table.watch((row) => kept.delete(row))
  return (row) => {
    const known = kept.get(row)
    if (known) return known
    if (kept.size >= MOST_KEPT) kept.clear()
    const run = table.runAt(row)
    kept.set(row, run)
    return run
  }
}
