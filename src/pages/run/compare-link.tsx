import { Link } from 'react-router-dom'
import type { ServerRun } from '../../contract/server-run'
import { type RunToCompare, runToCompare } from '../../domain/compare/run-to-compare'
import { paths } from '../../lib/paths'
import { useRunsAround } from './lineage/use-lineage'

/** Leads to this run beside the last good one of its deployment, or the one before it; else beside one still to be chosen. */
export function CompareLink({ run }: { run: ServerRun }) {
  const deploymentId = run.server_deployment?.id
  return deploymentId === undefined ? (
    <ToCompare run={run} other={null} />
  ) : (
    <WithDeployment run={run} deploymentId={deploymentId} />
  )
}

function WithDeployment({ run, deploymentId }: { run: ServerRun; deploymentId: string }) {
  const { data } = useRunsAround(run, deploymentId)
  return <ToCompare run={run} other={data ? runToCompare(run, data.runs) : null} />
}

const WITH = {
  'last good': 'With the last good run of this deployment',
  before: 'With the run of this deployment before it',
} as const satisfies Record<RunToCompare['why'], string>

const ToCompare = ({ run, other }: { run: ServerRun; other: RunToCompare | null }) => (
  <Link
    className="btn"
    to={paths.compare(run.id, other?.run.id)}
    title={other ? WITH[other.why] : 'With a run that you choose'}
  >
    Compare with…
  </Link>
)
