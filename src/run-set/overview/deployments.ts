import { ENOUGH_RUNS } from '../../domain/usual'
import { groupRows } from '../groups/group-rows'
import { orderGroups, type RunGroup } from '../groups/run-group'
import type { TimeWindow } from '../index/row-index'
import type { RowsAtMoment } from './measured'
import { type QuietDeployment, quietDeployments } from './quiet-deployments'

/** What the runs of one deployment say together. */
export interface DeploymentFacts {
  /** As it stands in the address: its id. */
  value: string
  label: string
  runs: number
  /** What part of all runs they are, 0 to 1. */
  share: number
  failed: number
  /** How many have ended and have a known duration, and nearest-rank quantiles of those; null where none has. */
  timed: number
  p50Ms: number | null
  p95Ms: number | null
}

export interface Deployments {
  /** All of them, the most runs first. */
  busiest: DeploymentFacts[]
  /** Those of which enough runs have ended, the highest p95 first. */
  slowest: DeploymentFacts[]
  /** Null where the range can't tell: one by the end of runs leaves out those that have come and go on. */
  quiet: QuietDeployment[] | null
}

/** `rows` are those of the window; those that name no deployment are in none. */
export function deploymentsOf(of: RowsAtMoment & { window: TimeWindow }): Deployments {
  const { table, rows, window, nowMs } = of
  const groups = groupRows({ table, rows, by: 'deployment' }).filter(({ key }) => key !== '')
  const factsOf = (group: RunGroup): DeploymentFacts => ({
    value: group.key,
    label: group.label,
    runs: group.count,
    share: group.count / rows.length,
    failed: group.failed,
    timed: group.timed,
    p50Ms: group.p50Ms,
    p95Ms: group.p95Ms,
  })
  const enough = groups.filter(({ timed }) => timed >= ENOUGH_RUNS)
  return {
    busiest: orderGroups(groups, 'count').map(factsOf),
    slowest: orderGroups(enough, 'p95').map(factsOf),
    quiet:
      window.field === 'stopped'
        ? null
        : quietDeployments(table, groups, Math.min(nowMs, window.untilMs ?? nowMs)),
  }
}
