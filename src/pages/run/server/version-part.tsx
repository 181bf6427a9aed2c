import { useQuery } from '@tanstack/react-query'
import { serverQueries } from '../../../api/servers'
import { CopyableId } from '../../../components/id'
import { KeyValues } from '../../../components/key-values'
import { NotReported } from '../../../components/not-reported'
import { nonEmpty } from '../../../lib/text'
import { LaunchCode } from '../deployment/launch-code'
import { QueryPart } from '../deployment/query-part'
import { sourceKind, sourceLabel } from '../deployment/source-label'
import { Moment } from '../run-facts'
import { SchemaTable } from './schema-table'

const REFUSED = {
  404: 'What the version is made of is gone, or not readable.',
  403: 'What the version is made of may not be read with this key.',
}

/** The version of the server that ran: what it is called, where it comes from, what it can be configured with. */
export function VersionPart({ serverId, versionId }: { serverId: string; versionId: string | null }) {
  if (versionId === null || versionId === '')
    return <p className="border-t border-line py-2 text-muted">The API reports no version for this run.</p>
  return <KnownVersion serverId={serverId} versionId={versionId} />
}

function KnownVersion({ serverId, versionId }: { serverId: string; versionId: string }) {
  const query = useQuery(serverQueries.version(serverId, versionId))
  return (
    <section aria-label="Version of this run" className="border-t border-line pt-2">
      <h3 className="font-semibold">Version of this run</h3>
      <KeyValues pairs={[['Version id', <CopyableId key="id" id={versionId} label="version id" />]]} />
      <div className="border-t border-line">
        <QueryPart query={query} what="The version" refused={REFUSED} height="min-h-[190px]">
          {(version) => (
            <KeyValues
              pairs={[
                ['Identifier', nonEmpty(version.identifier) ?? <NotReported key="identifier" />],
                [
                  sourceKind(version.source),
                  <span key="source" className="mono [overflow-wrap:anywhere]">
                    {sourceLabel(version.source) ?? <NotReported />}
                  </span>,
                ],
                ['Released', <Moment key="created" iso={version.created_at} />],
                ['Configuration', <SchemaTable key="schema" schema={version.schema} />],
                ['Launch code', <LaunchCode key="code" code={version.get_launch_params} />],
              ]}
            />
          )}
        </QueryPart>
      </div>
    </section>
  )
}
