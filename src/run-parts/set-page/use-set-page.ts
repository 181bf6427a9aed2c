import { useRunRows, useRunSet } from '../../run-set/use-run-set'
import { useSteadyRows } from '../../run-set/use-steady-rows'
import { useRunView } from '../../run-set/view/use-run-view'
import { isComplete } from '../../run-set/walk/walk-state'

/**
 * What a page makes its figures of: the runs that pass the range and the filter of the address. While the rows of
 * another view are not known, those of the view before stay; `shownView` is the view that they are the rows of.
 */
export function useSetPage() {
  const { view, ignored, change } = useRunView()
  const set = useRunSet(view)
  const { rows, view: shownView } = useSteadyRows(useRunRows(set, view), view, set.removed, false)
  return {
    view,
    shownView,
    ignored,
    change,
    set,
    rows,
    /** Whether these are all runs of the range. */
    complete: set.walk !== undefined && isComplete(set.walk),
  }
}

export type SetPage = ReturnType<typeof useSetPage>
