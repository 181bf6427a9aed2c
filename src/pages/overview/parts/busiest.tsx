import { BarList } from '../../../components/charts/bar-list'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { formatShare } from '../../../lib/share'
import { formatNumber, plural } from '../../../lib/text'
import type { DeploymentFacts } from '../../../run-set/overview/deployments'
import { BEHIND } from '../../../run-set/overview/search-links'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView } from '../../../run-set/view/view'
import { runsOf, shortLabel } from './links'
import { TopOf } from './top-of'

/** The deployments with the most runs. */
export function Busiest({
  busiest,
  runs,
  view,
}: {
  /** The most runs first. */
  busiest: readonly DeploymentFacts[]
  /** All runs, those that name no deployment too. */
  runs: number
  view: RunView
}) {
  const [first] = busiest
  const unnamed = runs - busiest.reduce((sum, of) => sum + of.runs, 0)
  const filterOf = ({ value }: DeploymentFacts) => runsOf(view, 'deployment', value)
  return (
    <ChartFigure
      title="Busiest deployments"
      units="runs, their share of all, and failures"
      words={
        first &&
        `${plural(busiest.length, 'deployment')}; the busiest has ${formatShare(first.share)} of ${plural(runs, 'run')}.${
          unnamed > 0
            ? ` ${formatNumber(unnamed)} of them ${unnamed === 1 ? 'names' : 'name'} no deployment.`
            : ''
        }`
      }
      empty={first ? null : 'No run names its deployment'}
      table={() => (
        <DataTable
          caption="Busiest deployments"
          columns={[
            { name: 'Deployment', align: 'start' },
            { name: 'Runs', align: 'end' },
            { name: 'Share of all', align: 'end' },
            { name: 'Failed', align: 'end' },
          ]}
          count={busiest.length}
          rowAt={(at) => {
            const of = busiest[at] as DeploymentFacts
            const filter = filterOf(of)
            return [
              { text: of.label, href: runsBehind(view, filter) },
              formatNumber(of.runs),
              formatShare(of.share),
              { text: formatNumber(of.failed), href: runsBehind(view, BEHIND.failed(filter)) },
            ]
          }}
        />
      )}
    >
      <TopOf items={busiest}>
        {(shown) => (
          <BarList
            label="Runs by deployment"
            color="accent"
            full={first?.share ?? 1}
            rows={shown.map((of) => ({
              key: of.value,
              label: shortLabel(of),
              href: runsBehind(view, filterOf(of)),
              share: of.share,
              value: plural(of.runs, 'run'),
              second: `${formatShare(of.share)}, ${of.failed === 0 ? 'none' : formatNumber(of.failed)} failed`,
            }))}
          />
        )}
      </TopOf>
    </ChartFigure>
  )
}
