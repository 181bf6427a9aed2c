import type { ServerRun } from '../contract/server-run'
import { preference } from '../lib/preferences'
import { Derived } from './derived/derived'
import { keptExtras, type RunExtra } from './derived/run-extra'
import type { FacetOption } from './index/facet-option'
import { RowIndex, TIME_BIT } from './index/row-index'
import { SortedRows } from './index/sorted-rows'
import { keptRuns } from './kept-runs'
import type { RunList, RunRows } from './run-rows'
import type { RunTable } from './table/run-table'
import type { WorkingSet } from './table/working-set'
import { windowOf } from './view/range'
import type { FacetId, RunView } from './view/view'

/** The rows of any view over the whole working set, by an index that follows its changes. */
export class SetRows {
  readonly #table: RunTable
  readonly #index: RowIndex
  readonly #sorted: SortedRows
  /** What other runs say of a row's run: the same object while it says the same. */
  readonly extraAt: (row: number, nowMs: number) => RunExtra
  /** The run of a row: the same object until it changes. */
  readonly runAt: (row: number) => ServerRun

  constructor(set: WorkingSet) {
    const { table } = set
    const derived = new Derived(table)
    this.#table = table
    this.#index = new RowIndex(table, derived)
    this.#sorted = new SortedRows(set, this.#index.keys)
    this.extraAt = keptExtras(table, derived)
    this.runAt = keptRuns(table)
  }

  of(view: RunView, nowMs: number): RunRows {
    const index = this.#index
    const table = this.#table
    const window = windowOf(view.range, nowMs)
    const refusals = index.judge({
      search: view.search,
      include: view.facets,
      exclude: view.excluded,
      time: window.fromMs === null && window.untilMs === null ? null : window,
      nowMs,
      zone: preference('timeZone'),
    })
    const all = this.#sorted.current(view.sort, nowMs)
    const inRange = index.passing(all, refusals, TIME_BIT)
    const rows = index.passing(inRange, refusals)
    const created = table.columns.created.values
    const options = new Map<FacetId, FacetOption[]>()
    return {
      list: this.#list(rows, nowMs),
      inRange: inRange.length,
      active: countOf(table, inRange, 'active'),
      failed: countOf(table, inRange, 'failed'),
      newestMs: newest(created, all),
      facetOptions: (facet) => {
        const counted = options.get(facet) ?? index.facetOptions(inRange, refusals, facet, view.facets[facet])
        options.set(facet, counted)
        return counted
      },
      whole: {
        table,
        rows,
        window,
        nowMs,
        listOf: (others) => this.#list(others, nowMs),
        runAt: this.runAt,
        oldestMs: oldest(created, rows),
      },
    }
  }

  #list(rows: Uint32Array, nowMs: number): RunList {
    const table = this.#table
    return {
      length: rows.length,
      at: (at) => this.runAt(rows[at] as number),
      idAt: (at) => table.columns.id.get(rows[at] as number) ?? '',
      indexOf: (id) => rows.indexOf(table.rowOf(id) ?? -1),
      extraAt: (at) => this.extraAt(rows[at] as number, nowMs),
    }
  }
}

function countOf({ texts, columns }: RunTable, rows: Uint32Array, status: string): number {
  const code = texts.status.codeOf(status)
  const { values } = columns.status
  let count = 0
  for (let at = 0; at < rows.length; at += 1) if (values[rows[at] as number] === code) count += 1
  return count
}

/** Null where no time is known. */
function newest(ms: Float64Array, rows: Uint32Array): number | null {
  let most = Number.NEGATIVE_INFINITY
  for (let at = 0; at < rows.length; at += 1) {
    const time = ms[rows[at] as number] as number
    if (time > most) most = time
  }
  return most === Number.NEGATIVE_INFINITY ? null : most
}

/** Null where one is not known. */
function oldest(ms: Float64Array, rows: Uint32Array): number | null {
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < rows.length; at += 1) {
    const time = ms[rows[at] as number] as number
    if (Number.isNaN(time)) return null
    if (time < least) least = time
  }
  return least === Number.POSITIVE_INFINITY ? null : least
}
