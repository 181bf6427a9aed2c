import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../../components/popover-button'
import type { RunView } from '../../../run-set/view/view'
import { SortSelect } from './sort-select'

const ColumnMenu = lazy(() => import('./column-menu').then((module) => ({ default: module.ColumnMenu })))

/** How the rows are shown: their columns, and on a narrow screen their order. */
export function ViewTools({
  view,
  onChange,
}: {
  view: RunView
  onChange: (patch: Partial<RunView>) => void
}) {
  return (
    <>
      <PopoverButton title="Columns" className="btn-ghost max-sm:hidden" label="Columns">
        <Suspense>
          <ColumnMenu shown={view.columns} onChange={(columns) => onChange({ columns })} />
        </Suspense>
      </PopoverButton>
      <SortSelect sort={view.sort} onChange={onChange} />
    </>
  )
}
