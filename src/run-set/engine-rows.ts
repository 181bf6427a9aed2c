import type { ServerRun } from '../contract/server-run'
import type { RowIndex } from './index/row-index'
import type { RunRows } from './run-rows'
import type { RunTable } from './table/run-table'
import type { WorkingSet } from './table/working-set'
import { windowOf } from './view/range'
import type { RunView } from './view/view'

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

/** The rows of a view over the whole working set. */
export function engineRows(
  { table, order }: WorkingSet,
  index: RowIndex,
  runAt: (row: number) => ServerRun,
  view: RunView,
  nowMs: number,
): RunRows {
  const all = order.rows.slice()
  const window = windowOf(view.range, nowMs)
  const time = window.fromMs === null && window.untilMs === null ? null : window
  const inRange = time === null ? all : index.passing(all, index.judge({ time }))
  const refusals = index.judge({ search: view.search, include: view.facets, exclude: view.excluded, time })
  const rows = index.sort(index.passing(inRange, refusals), view.sort, nowMs)
  const statuses = index.facetOptions(inRange, new Uint16Array(table.rowCount), 'status')
  const countOf = (status: string) => statuses.find(({ value }) => value === status)?.count ?? 0
  return {
    list: {
      length: rows.length,
      at: (at) => runAt(rows[at] as number),
      indexOf: (id) => rows.indexOf(table.rowOf(id) ?? -1),
    },
    inRange: inRange.length,
    active: countOf('active'),
    failed: countOf('failed'),
    newestMs: newest(table.columns.created.values, all),
    facetOptions: (facet) => index.facetOptions(inRange, refusals, facet, view.facets[facet]),
  }
}

function newest(created: Float64Array, rows: Uint32Array): number | null {
  let most = Number.NEGATIVE_INFINITY
  for (const row of rows) if ((created[row] as number) > most) most = created[row] as number
  return most === Number.NEGATIVE_INFINITY ? null : most
}
