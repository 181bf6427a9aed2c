import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../../components/popover-button'
import type { RunView } from '../../../run-set/view/view'
import { ExportButton } from '../export/export-button'
import { exportSource, type Shown } from '../export/export-source'
import { GroupSelect } from '../groups/group-select'
import { ViewsButton } from '../views/views-button'
import { SortSelect } from './sort-select'

const ColumnMenu = lazy(() => import('./column-menu').then((module) => ({ default: module.ColumnMenu })))

/** How the rows are shown, kept and taken away: groups, columns, saved views, export; on a narrow screen their order. */
export function ViewTools({ onChange, ...shown }: Shown & { onChange: (patch: Partial<RunView>) => void }) {
  const { view, rows } = shown
  return (
    <>
      <GroupSelect group={view.group} onChange={onChange} />
      <SortSelect sort={view.sort} onChange={onChange} />
      <span className="flex h-[30px] items-center">
        <PopoverButton title="Columns" className="btn-ghost max-sm:hidden" label="Columns">
          <Suspense>
            <ColumnMenu columns={view.columns} pinned={view.pinned} onChange={onChange} />
          </Suspense>
        </PopoverButton>
        <ViewsButton view={view} />
        <ExportButton count={rows.list.length} source={exportSource(shown)} />
      </span>
    </>
  )
}
