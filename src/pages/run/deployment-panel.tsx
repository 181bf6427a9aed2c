import { useQuery } from '@tanstack/react-query'
import { refusedStatus } from '../../api/errors'
import { explain } from '../../api/explain'
import { serverDeploymentQueries } from '../../api/server-deployments'
import { CopyableId } from '../../components/id'
import { KeyValues } from '../../components/key-values'
import { NotReported } from '../../components/not-reported'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'
import type { ServerRun } from '../../contract/server-run'
import { deploymentLabel } from '../../domain/mcp'
import { nonEmpty } from '../../lib/text'
import { Description } from './description'
import { JsonBlock } from './json-block'
import { Moment } from './run-facts'

/** The deployment as the run holds it, and what only the deployment itself knows. */
export function DeploymentPanel({ run }: { run: ServerRun }) {
  const preview = run.server_deployment
  if (preview === null) return <p className="pt-2 text-muted">The API reports no deployment for this run.</p>
  return (
    <>
      <KeyValues
        pairs={[
          ['Name', nonEmpty(preview.name) ?? <NotReported key="name">none</NotReported>],
          ['Description', <Description key="description" text={preview.description} />],
          ['Deployment id', <CopyableId key="id" id={preview.id} label="deployment id" />],
          ['Created', <Moment key="created" iso={preview.created_at} />],
          ['Updated', <Moment key="updated" iso={preview.updated_at} />],
          // CONTRACT section 2: what the preview calls its metadata is the server's.
          ['Server metadata', <JsonBlock key="metadata" value={preview.metadata} />],
        ]}
      />
      <OwnDeployment serverDeploymentId={preview.id} />
    </>
  )
}

function OwnDeployment({ serverDeploymentId }: { serverDeploymentId: string }) {
  const own = useQuery(serverDeploymentQueries.detail(serverDeploymentId))
  if (own.data !== undefined) {
    return (
      <div className="border-t border-line">
        <KeyValues
          pairs={[
            ['Status', nonEmpty(own.data.status) ?? <NotReported key="status" />],
            ['Metadata', <JsonBlock key="metadata" value={own.data.metadata} />],
          ]}
        />
      </div>
    )
  }
  if (own.error === null) {
    return (
      <p role="status" className="border-t border-line pt-2 text-muted">
        {own.failureCount > 0 ? 'Trying again…' : 'Loading the deployment’s status and metadata…'}
      </p>
    )
  }
  const refused = refusedStatus(own.error)
  if (refused !== null) {
    return (
      <p className="border-t border-line pt-2 text-muted">
        {refused === 404
          ? 'Its own status and metadata are gone: the deployment was deleted, or is not readable.'
          : 'Its own status and metadata may not be read with this key.'}
      </p>
    )
  }
  const explanation = explain(own.error, 'The deployment')
  return (
    <div className="pt-2">
      <Notice
        tone="failed"
        title={`${explanation.title}.`}
        action={explanation.retry && <RetryButton onRetry={() => void own.refetch()} />}
      >
        {explanation.sentence}
      </Notice>
    </div>
  )
}

export const deploymentSummary = (run: ServerRun) =>
  deploymentLabel(run) ?? run.server_deployment?.id ?? 'not reported'
