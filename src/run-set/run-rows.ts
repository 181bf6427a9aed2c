import type { ServerRun } from '../contract/server-run'
import type { RunExtra } from './derived/run-extra'
import type { FacetOption } from './index/facet-option'
import type { TimeWindow } from './index/row-index'
import type { RunTable } from './table/run-table'
import { isWithin, type Range, windowOf } from './view/range'
import type { FacetId } from './view/view'
import { rangeMs } from './walk/walk-state'

/** Runs in an order, read one by one: of many only those on screen are ever made. */
export interface RunList {
  length: number
  /** The same object for the same run until it changes. */
  at: (index: number) => ServerRun
  /** Its id, without making the run. */
  idAt: (index: number) => string
  /** -1 where the run is not among them. */
  indexOf: (serverRunId: string) => number
  /** What other runs say of the run at this place; the same object while it says the same. Null where that is not known. */
  extraAt: (index: number) => RunExtra | null
}

/** What a view shows of the loaded runs. */
export interface RunRows {
  /** Those that pass the range and the filter, sorted. */
  list: RunList
  /** Loaded runs within the range, before any filter; by status, those that stand out. */
  inRange: number
  active: number
  failed: number
  /** Whether any run is loaded at all, and when the newest of them was created, epoch ms. */
  newestMs: number | null
  /** The values of a facet among the runs of the range; null before the working set is at work. */
  facetOptions: ((facet: FacetId) => FacetOption[]) | null
  /** What only the working set can tell of the runs of the list; null before it is at work. */
  whole: WholeRows | null
}

/** Good until the table changes, when the view's rows are made anew. */
export interface WholeRows {
  table: RunTable
  /** The rows of the list in the table, in its order. */
  rows: Uint32Array
  /** The range, and the moment that these are the rows of. */
  window: TimeWindow
  nowMs: number
  /** These rows of the table as a list, and one of them as a run. */
  listOf: (rows: Uint32Array) => RunList
  runAt: (row: number) => ServerRun
  /** When the oldest run of the list was created, epoch ms; null where one's time is not known, or there is none. */
  oldestMs: number | null
}

/** The first page as a view shows it that `isPlain`: while the working set is not at work yet. */
export function rowsOf(runs: readonly ServerRun[], range: Range, nowMs: number): RunRows {
  const window = windowOf(range, nowMs)
  const createdMs = (run: ServerRun) => rangeMs(run, 'created') ?? Number.NEGATIVE_INFINITY
  const rows = runs
    .filter((run) => isWithin(window, rangeMs(run, window.field)))
    .sort((a, b) => compare(createdMs(b), createdMs(a)))
  const newestMs = Math.max(...runs.map(createdMs))
  const count = (status: string) => rows.filter((run) => run.status === status).length
  return {
    list: {
      length: rows.length,
      at: (index) => rows[index] as ServerRun,
      idAt: (index) => (rows[index] as ServerRun).id,
      indexOf: (id) => rows.findIndex((run) => run.id === id),
      extraAt: () => null,
    },
    inRange: rows.length,
    active: count('active'),
    failed: count('failed'),
    newestMs: Number.isFinite(newestMs) ? newestMs : null,
    facetOptions: null,
    whole: null,
  }
}

/** Not a difference: two that are not known are equal. */
const compare = (a: number, b: number) => (a < b ? -1 : a > b ? 1 : 0)

/** What stands in for the rows while nothing is known of them. */
export const NO_ROWS: RunRows = rowsOf([], { by: 'created', last: 'all' }, 0)
