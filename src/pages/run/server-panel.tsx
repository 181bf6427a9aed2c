import { CopyableId } from '../../components/id'
import { KeyValues } from '../../components/key-values'
import { NotReported } from '../../components/not-reported'
import type { ServerRun } from '../../contract/server-run'
import { nonEmpty, wordFor } from '../../lib/text'
import { Description } from './description'
import { Moment } from './run-facts'

const TYPES: Record<string, string> = { public: 'Public', custom: 'Custom' }

const serverType = (type: string | null) => (type === null ? null : (wordFor(TYPES, type) ?? nonEmpty(type)))

/** The server that ran. */
export function ServerPanel({ run }: { run: ServerRun }) {
  const { server } = run
  if (server === null) return <p className="pt-2 text-muted">The API reports no server for this run.</p>
  return (
    <KeyValues
      pairs={[
        ['Name', nonEmpty(server.name) ?? <NotReported key="name" />],
        ['Type', serverType(server.type) ?? <NotReported key="type" />],
        ['Description', <Description key="description" text={server.description} />],
        ['Server id', <CopyableId key="id" id={server.id} label="server id" />],
        ['Version id', <CopyableId key="version" id={run.server_version_id} label="version id" />],
        ['Created', <Moment key="created" iso={server.created_at} />],
        ['Updated', <Moment key="updated" iso={server.updated_at} />],
      ]}
    />
  )
}

export const serverSummary = (run: ServerRun) => nonEmpty(run.server?.name) ?? 'not reported'
