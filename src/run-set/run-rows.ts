import type { ServerRun } from '../contract/server-run'
import type { FacetOption } from './facet-option'
import { filterRuns } from './filter'
import { isWithin, windowOf } from './range'
import { sortRuns } from './sort'
import type { FacetId, RunView } from './view'
import { rangeMs } from './walk-state'

/** Runs in an order, read one by one: of many only those on screen are ever made. */
export interface RunList {
  length: number
  /** The same object for the same run until it changes. */
  at: (index: number) => ServerRun
  /** -1 where the run is not among them. */
  indexOf: (serverRunId: string) => number
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
}

/** The rows of a view over a list of runs: of the first page, before the working set is at work. */
export function rowsOf(runs: readonly ServerRun[], view: RunView, nowMs: number): RunRows {
  const window = windowOf(view.range, nowMs)
  const inRange = runs.filter((run) => isWithin(window, rangeMs(run, window.field)))
  const rows = sortRuns(filterRuns(inRange, view), view.sort, nowMs)
  const newest = runs.map((run) => rangeMs(run, 'created')).filter((ms) => ms !== null)
  return {
    list: {
      length: rows.length,
      at: (index) => rows[index] as ServerRun,
      indexOf: (id) => rows.findIndex((run) => run.id === id),
    },
    inRange: inRange.length,
    active: inRange.filter((run) => run.status === 'active').length,
    failed: inRange.filter((run) => run.status === 'failed').length,
    newestMs: newest.length > 0 ? Math.max(...newest) : null,
    facetOptions: null,
  }
}
