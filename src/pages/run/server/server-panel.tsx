import { useQuery } from '@tanstack/react-query'
import { serverQueries } from '../../../api/servers'
import { CopyableId } from '../../../components/id'
import { KeyValues } from '../../../components/key-values'
import { NotReported } from '../../../components/not-reported'
import type { ServerRun } from '../../../contract/server-run'
import { nonEmpty, wordFor } from '../../../lib/text'
import { QueryPart } from '../deployment/query-part'
import { SecretJson } from '../deployment/secret-json'
import { Description } from '../description'
import { Moment } from '../run-facts'
import { VariantList } from './variant-list'
import { VersionPart } from './version-part'

const WORDS: Record<string, string> = {
  public: 'Public',
  custom: 'Custom',
  active: 'Active',
  archived: 'Archived',
  deleted: 'Deleted',
}

const REFUSED = {
  404: 'What else the server says of itself is gone, or not readable.',
  403: 'What else the server says of itself may not be read with this key.',
}

const word = (text: string | null) => {
  const shown = nonEmpty(text)
  return shown === null ? <NotReported /> : (wordFor(WORDS, shown) ?? shown)
}

/** The server that ran, and its version. */
export function ServerPanel({ run }: { run: ServerRun }) {
  const { server } = run
  if (server === null) return <p className="pt-2 text-muted">The API reports no server for this run.</p>
  return (
    <>
      <KeyValues
        pairs={[
          ['Name', nonEmpty(server.name) ?? <NotReported key="name" />],
          ['Type', word(server.type)],
          ['Description', <Description key="description" text={server.description} />],
          ['Server id', <CopyableId key="id" id={server.id} label="server id" />],
          ['Created', <Moment key="created" iso={server.created_at} />],
          ['Updated', <Moment key="updated" iso={server.updated_at} />],
        ]}
      />
      <Own serverId={server.id} versionId={run.server_version_id} />
      <VersionPart serverId={server.id} versionId={run.server_version_id} />
    </>
  )
}

function Own({ serverId, versionId }: { serverId: string; versionId: string | null }) {
  const query = useQuery(serverQueries.detail(serverId))
  return (
    <div className="border-t border-line">
      <QueryPart query={query} what="The server" refused={REFUSED} height="min-h-[128px]">
        {(own) => (
          <KeyValues
            pairs={[
              ['Status', word(own.status)],
              [
                own.variants?.length === 1 ? 'Variant' : 'Variants',
                <VariantList key="variants" variants={own.variants} versionId={versionId} />,
              ],
              ['Metadata', <SecretJson key="metadata" value={own.metadata} />],
            ]}
          />
        )}
      </QueryPart>
    </div>
  )
}
