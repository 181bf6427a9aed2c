import { BarList } from '../../../components/charts/bar-list'
import { ChartFigure } from '../../../components/charts/chart-figure'
import { DataTable } from '../../../components/charts/data-table'
import { ENOUGH_RUNS } from '../../../domain/usual'
import { formatDuration } from '../../../lib/duration'
import { formatNumber, plural } from '../../../lib/text'
import type { DeploymentFacts } from '../../../run-set/overview/deployments'
import { BEHIND, behindQuantile } from '../../../run-set/overview/search-links'
import { runsBehind } from '../../../run-set/view/addresses'
import type { RunView, SortKey } from '../../../run-set/view/view'
import { runsOf, shortLabel } from './links'
import { TopOf } from './top-of'

const LONGEST_FIRST: readonly SortKey[] = [{ field: 'duration', descending: true }]

/** The deployments whose runs take the longest. */
export function Slowest({
  slowest,
  named,
  view,
}: {
  /** The highest p95 first; only those of which enough runs have ended. */
  slowest: readonly DeploymentFacts[]
  /** How many deployments there are. */
  named: number
  view: RunView
}) {
  const filterOf = ({ value }: DeploymentFacts) => runsOf(view, 'deployment', value)
  // The runs that the quantiles are of.
  const hrefOf = (of: DeploymentFacts) => runsBehind(view, BEHIND.duration(filterOf(of)), LONGEST_FIRST)
  return (
    <ChartFigure
      title="Slowest deployments"
      units="duration of runs that have ended: 95 of 100 took no longer (p95)"
      words={
        slowest.length > 0 &&
        `Of ${formatNumber(slowest.length)} of ${plural(named, 'deployment')} ${ENOUGH_RUNS} runs or more have ended: enough to say.`
      }
      empty={slowest.length > 0 ? null : `No deployment has ${ENOUGH_RUNS} runs that have ended`}
      table={() => (
        <DataTable
          caption="Slowest deployments"
          columns={[
            { name: 'Deployment', align: 'start' },
            { name: 'p95', align: 'end' },
            { name: 'Median', align: 'end' },
            { name: 'Ended', align: 'end' },
          ]}
          count={slowest.length}
          rowAt={(at) => {
            const of = slowest[at] as DeploymentFacts
            const slow = behindQuantile(filterOf(of), of.p95Ms ?? 0)
            return [
              { text: of.label, href: hrefOf(of) },
              { text: formatDuration(of.p95Ms ?? 0), href: runsBehind(view, slow, LONGEST_FIRST) },
              formatDuration(of.p50Ms ?? 0),
              formatNumber(of.timed),
            ]
          }}
        />
      )}
    >
      <TopOf items={slowest}>
        {(shown) => (
          <BarList
            label="Duration by deployment"
            color="accent"
            full={slowest[0]?.p95Ms ?? 1}
            rows={shown.map((of) => ({
              key: of.value,
              label: shortLabel(of),
              href: hrefOf(of),
              share: of.p95Ms,
              value: formatDuration(of.p95Ms ?? 0),
              second: `median ${formatDuration(of.p50Ms ?? 0)} of ${formatNumber(of.timed)}`,
            }))}
          />
        )}
      </TopOf>
    </ChartFigure>
  )
}
