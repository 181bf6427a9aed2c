import { SetRows } from '../../../src/run-set/set-rows'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import type { RunView } from '../../../src/run-set/view/view'
import { parseRunView } from '../../../src/run-set/view/view-codec'
import { makeRun } from '../../make-run'
import { NOW } from '../../run-set/overview/any-run'

/** The view of an address, such as "range=all". */
export const viewOf = (query: string): RunView => parseRunView(new URLSearchParams(query)).view

/** What a working set of these runs, each with an id of its own, shows in a view; `remove` takes one out of it. */
export function wholeOf(patches: readonly Record<string, unknown>[], view: RunView) {
  const set = new WorkingSet()
  set.add({ runs: patches.map((patch, at) => makeRun({ id: `srr_${at}`, ...patch })) })
  const { whole } = new SetRows(set).of(view, NOW)
  if (!whole) throw new Error('a working set knows its rows')
  return { whole, remove: (id: string) => set.table.remove(id) }
}
