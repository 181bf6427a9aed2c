import { useCallback, useRef } from 'react'
import { announce } from '../../components/announcer'
import type { RunFieldId } from '../../run-set/view/fields'
import { sortSentence } from '../../run-set/view/scope'
import { cycleSort, type RunView } from '../../run-set/view/view'
import type { FacetFilter } from './runs-table'

/** What the table shows of a view, and how its heads and cells change that. */
export function useTableView(view: RunView, onChange: (patch: Partial<RunView>) => void) {
  // The handlers stay the same from render to render, so that no head is rendered for nothing.
  const latest = useRef({ view, onChange })
  latest.current = { view, onChange }
  const onSort = useCallback((id: RunFieldId, add: boolean) => {
    const sort = cycleSort(latest.current.view.sort, id, add)
    latest.current.onChange({ sort })
    announce(sortSentence({ ...latest.current.view, sort }))
  }, [])
  const onColumns = useCallback((columns: readonly RunFieldId[]) => latest.current.onChange({ columns }), [])
  const onFacet = useCallback(
    (narrow: (filter: FacetFilter) => FacetFilter) => latest.current.onChange(narrow(latest.current.view)),
    [],
  )
  return { shown: view.columns, pinned: view.pinned, sort: view.sort, onSort, onColumns, onFacet }
}
