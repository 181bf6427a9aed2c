import { oncePer } from '../../../lib/once-per'
import { deploymentsOf } from '../../../run-set/overview/deployments'
import type { WholeRows } from '../../../run-set/run-rows'
import type { RunView } from '../../../run-set/view/view'
import { Busiest } from './busiest'
import { DeploymentFailures } from './deployment-failures'
import { MixCard } from './mix-card'
import { QuietCard } from './quiet-card'
import { Slowest } from './slowest'
import { VersionFailures } from './version-failures'

const deploymentsOnce = oncePer((whole: WholeRows) => deploymentsOf(whole))

/** What the runs have in common, by deployment, version and client: each row leads to the runs behind it. */
export function OverviewParts({
  whole,
  view,
  beforeRows,
  complete,
}: {
  whole: WholeRows
  /** The view that these are the rows of. */
  view: RunView
  /** The rows of the range before; null where they are not known. */
  beforeRows: WholeRows | null
  /** Whether all runs of the range are loaded. */
  complete: boolean
}) {
  // Three cards are about it.
  const { busiest, slowest, quiet } = deploymentsOnce(whole)
  const shown = { whole, view }
  return (
    <div className="grid grid-cols-1 gap-3 lg:grid-cols-2">
      <DeploymentFailures {...shown} beforeRows={beforeRows} />
      <VersionFailures {...shown} complete={complete} />
      <Busiest busiest={busiest} runs={whole.rows.length} view={view} />
      <Slowest slowest={slowest} named={busiest.length} view={view} />
      <MixCard {...shown} facet="client" />
      <div className="grid gap-3">
        <MixCard {...shown} facet="protocol" />
        <MixCard {...shown} facet="transport" />
      </div>
      <div className="lg:col-span-2">
        <QuietCard {...shown} quiet={quiet} complete={complete} />
      </div>
    </div>
  )
}
