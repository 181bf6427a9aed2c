import { useQuery } from '@tanstack/react-query'
import { serverDeploymentQueries } from '../../../api/server-deployments'
import { CopyableId } from '../../../components/id'
import { KeyValues } from '../../../components/key-values'
import { NotReported } from '../../../components/not-reported'
import type { ServerRun } from '../../../contract/server-run'
import { nonEmpty } from '../../../lib/text'
import { Description } from '../description'
import { Moment } from '../run-facts'
import { OwnDeployment } from './own-deployment'
import { QueryPart } from './query-part'
import { SecretJson } from './secret-json'

const REFUSED = {
  404: 'Its own status, metadata and rules are gone: the deployment was deleted, or is not readable.',
  403: 'Its own status, metadata and rules may not be read with this key.',
}

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
        ]}
      />
      <Own serverDeploymentId={preview.id} />
      <div className="border-t border-line">
        <KeyValues
          // CONTRACT section 2: what the preview calls its metadata is the server's.
          pairs={[['Metadata of the server', <SecretJson key="metadata" value={preview.metadata} />]]}
        />
      </div>
    </>
  )
}

function Own({ serverDeploymentId }: { serverDeploymentId: string }) {
  const query = useQuery(serverDeploymentQueries.detail(serverDeploymentId))
  return (
    <div className="border-t border-line">
      <QueryPart query={query} what="The deployment" refused={REFUSED} height="min-h-[262px]">
        {(own) => <OwnDeployment own={own} />}
      </QueryPart>
    </div>
  )
}
