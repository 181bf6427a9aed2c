import type { ServerRun } from '../../../src/contract/server-run'
import { type RowFilter, RowIndex } from '../../../src/run-set/index/row-index'
import { RunTable } from '../../../src/run-set/table/run-table'
import type { RunView, SortKey } from '../../../src/run-set/view/view'

export const rowsOf = (table: RunTable, runs: readonly ServerRun[]) =>
  Uint32Array.from(runs, ({ id }) => table.rowOf(id) ?? -1)

export const idsOf = (table: RunTable, rows: Uint32Array) => Array.from(rows, (row) => table.runAt(row).id)

/** These runs in a table, with its index; `rows` in the order given. */
export function indexOf(runs: readonly ServerRun[]) {
  const table = new RunTable()
  const index = new RowIndex(table)
  for (const run of runs) table.upsert(run)
  return { table, index, rows: rowsOf(table, runs) }
}

/** The part of a view that decides which rows pass. */
export const filterOf = ({ search, facets, excluded }: RunView): RowFilter => ({
  search,
  include: facets,
  exclude: excluded,
})

/** The ids of the runs that the view lets through, in the order given. */
export function passingIds(runs: readonly ServerRun[], view: RunView): string[] {
  const { table, index, rows } = indexOf(runs)
  return idsOf(table, index.passing(rows, index.judge(filterOf(view))))
}

export function sortedIds(runs: readonly ServerRun[], sort: readonly SortKey[], nowMs: number): string[] {
  const { table, index, rows } = indexOf(runs)
  return idsOf(table, index.sort(rows, sort, nowMs))
}
