import { lazy, Suspense } from 'react'
import { CheckList } from '../../../components/check-list'
import { PopoverButton } from '../../../components/popover-button'
import { formatNumber } from '../../../lib/text'
import type { RunRows } from '../../../run-set/run-rows'
import { FACET_WORDS } from '../../../run-set/view/facet-words'
import { FACET_IDS, type FacetId, type RunView } from '../../../run-set/view/view'
import { SortSelect } from './sort-select'

const ColumnMenu = lazy(() => import('./column-menu').then((module) => ({ default: module.ColumnMenu })))

const FACET = 'inline-flex h-[30px] items-center gap-1.5 rounded-md border px-2.5 font-medium hover:bg-sunken'

/** What can be chosen: the facets of the range's runs, the columns, and on a narrow screen the order. */
export function RunFilters({
  facetOptions,
  view,
  onChange,
}: {
  facetOptions: NonNullable<RunRows['facetOptions']>
  view: RunView
  onChange: (patch: Partial<RunView>) => void
}) {
  return (
    <>
      {FACET_IDS.map((facet) => {
        const chosen = view.facets[facet]
        return (
          <PopoverButton
            key={facet}
            title={`Filter by ${FACET_WORDS[facet].toLowerCase()}`}
            className={`${FACET} ${chosen.length > 0 ? 'border-line-strong text-text' : 'border-dashed border-line-strong text-muted'}`}
            label={
              <>
                {FACET_WORDS[facet]}
                {chosen.length > 0 && <b className="font-semibold text-accent">{chosen.length}</b>}
              </>
            }
          >
            <FacetMenu facetOptions={facetOptions} view={view} facet={facet} onChange={onChange} />
          </PopoverButton>
        )
      })}
      <PopoverButton title="Columns" className="btn-ghost max-sm:hidden" label="Columns">
        <Suspense>
          <ColumnMenu shown={view.columns} onChange={(columns) => onChange({ columns })} />
        </Suspense>
      </PopoverButton>
      <SortSelect sort={view.sort} onChange={onChange} />
    </>
  )
}

function FacetMenu({
  facetOptions,
  view,
  facet,
  onChange,
}: {
  facetOptions: NonNullable<RunRows['facetOptions']>
  view: RunView
  facet: FacetId
  onChange: (patch: Partial<RunView>) => void
}) {
  const set = (values: string[]) => onChange({ facets: { ...view.facets, [facet]: values } })
  const options = facetOptions(facet).map(({ value, label, count }) => ({
    value,
    label,
    note: formatNumber(count),
  }))
  return (
    <>
      <CheckList options={options} checked={view.facets[facet]} onChange={set} />
      {view.facets[facet].length > 0 && (
        <button type="button" className="btn-ghost" onClick={() => set([])}>
          Clear
        </button>
      )}
    </>
  )
}
