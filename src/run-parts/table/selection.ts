import type { RunList } from '../../run-set/run-rows'
import type { Selection } from './use-selection'

/**
 * The selection after the run at `index` was toggled. With `extend` all runs from the one toggled last to this one, in
 * the order shown, become what this one becomes; where that one is not in the list, only this one does.
 */
export function toggled(now: Selection, runs: RunList, index: number, extend: boolean): Selection {
  const id = runs.idAt(index)
  const on = !now.ids.has(id)
  const anchor = extend && now.last !== null ? runs.indexOf(now.last) : -1
  const from = anchor < 0 ? index : anchor
  return {
    ids: changed(now.ids, runs, Math.min(from, index), Math.max(from, index), on),
    last: id,
  }
}

/** Selects all runs of the list; where they all are, none of them. Others stay as they are. */
export const allToggled = (now: Selection, runs: RunList): Selection => ({
  ids: changed(now.ids, runs, 0, runs.length - 1, shownState(now, runs) !== 'all'),
  last: null,
})

/** Which runs of the list are selected. `some` where only runs are selected that the list doesn't hold, too. */
export function shownState({ ids }: Selection, runs: RunList): 'none' | 'some' | 'all' {
  if (ids.size === 0) return 'none'
  if (ids.size < runs.length) return 'some'
  for (let index = 0; index < runs.length; index += 1) if (!ids.has(runs.idAt(index))) return 'some'
  return 'all'
}

/** `last` is inclusive. */
function changed(ids: ReadonlySet<string>, runs: RunList, first: number, last: number, on: boolean) {
  const next = new Set(ids)
  for (let index = first; index <= last; index += 1) {
    if (on) next.add(runs.idAt(index))
    else next.delete(runs.idAt(index))
  }
  return next
}
