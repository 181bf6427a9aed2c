import { CheckList } from '../../components/check-list'
import { PopoverButton } from '../../components/popover-button'
import type { ServerRun } from '../../contract/server-run'
import { formatNumber } from '../../lib/text'
import { facetOptions } from '../../run-set/facets'
import { FACET_IDS, type FacetId, type RunView } from '../../run-set/view'
import { ColumnMenu } from './column-menu'

const LABEL = {
  status: 'Status',
  server: 'Server',
  deployment: 'Deployment',
  client: 'Client',
  transport: 'Transport',
  type: 'Type',
} as const satisfies Record<FacetId, string>

const FACET = 'inline-flex h-[30px] items-center gap-1.5 rounded-md border px-2.5 font-medium hover:bg-sunken'

/** What can be chosen by ticking: the facets of the loaded runs, and the columns. */
export function RunFilters({
  runs,
  view,
  onChange,
}: {
  runs: readonly ServerRun[]
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
            title={`Filter by ${LABEL[facet].toLowerCase()}`}
            className={`${FACET} ${chosen.length > 0 ? 'border-line-strong text-text' : 'border-dashed border-line-strong text-muted'}`}
            label={
              <>
                {LABEL[facet]}
                {chosen.length > 0 && <b className="font-semibold text-accent">{chosen.length}</b>}
              </>
            }
          >
            <FacetMenu runs={runs} view={view} facet={facet} onChange={onChange} />
          </PopoverButton>
        )
      })}
      <PopoverButton title="Columns" className="btn-ghost max-sm:hidden" label="Columns">
        <ColumnMenu shown={view.columns} onChange={(columns) => onChange({ columns })} />
      </PopoverButton>
    </>
  )
}

function FacetMenu({
  runs,
  view,
  facet,
  onChange,
}: {
  runs: readonly ServerRun[]
  view: RunView
  facet: FacetId
  onChange: (patch: Partial<RunView>) => void
}) {
  const set = (values: string[]) => onChange({ facets: { ...view.facets, [facet]: values } })
  const options = facetOptions(runs, view, facet).map(({ value, label, count }) => ({
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
