import type { ReactNode } from 'react'
import { refusedStatus } from '../../../api/errors'
import { explain } from '../../../api/explain'
import { LineIcon } from '../../../components/line-icon'
import { Notice } from '../../../components/notice'
import { RetryButton } from '../../../components/retry-button'
import { ExactTime } from '../../../components/time'
import type { ServerRun } from '../../../contract/server-run'
import { type ConnectionRow, connectionRows } from '../../../domain/session/connections'
import { formatDuration } from '../../../lib/duration'
import { nonEmpty } from '../../../lib/text'
import { epochMs } from '../../../lib/time'
import { useConnections, useServerSessions } from './session-queries'

const DOT = 'M6 3.5a2.5 2.5 0 1 1 0 5 2.5 2.5 0 0 1 0-5'
const CROSS = 'm3 3 6 6M9 3 3 9'

/** Who was connected to the session, from where, from when and until when. */
export function Connections({ run, sessionId }: { run: ServerRun; sessionId: string }) {
  const connections = useConnections(run, sessionId)
  const serverSessions = useServerSessions(run, sessionId)
  const rows = connectionRows(
    connections.data?.items ?? [],
    serverSessions.data?.items ?? [],
    run.server_session?.id ?? '',
  )
  const list = rows.length > 0 && <Rows rows={rows} clients={serverSessions.data !== undefined} />
  const { data, error } = connections
  if (data !== undefined) {
    return (
      <>
        {list || <p className="text-muted">No client has connected to this session.</p>}
        {data.pagination.has_more_after && (
          <p className="mt-1 text-muted">These are the newest 100: there are older ones.</p>
        )}
      </>
    )
  }
  if (error === null) {
    return (
      <div role="status" className="min-h-[58px] rounded-md bg-sunken px-2.5 py-2 text-muted">
        {connections.failureCount > 0 ? 'Trying again…' : 'Loading the connections…'}
      </div>
    )
  }
  const refused = refusedStatus(error)
  if (refused !== null) {
    return (
      <>
        <p className="text-muted">
          {refused === 404
            ? 'This Metorial doesn’t offer the connections of this session.'
            : 'The connections may not be read with this key.'}
          {list && ' What its server sessions say of theirs:'}
        </p>
        {list}
      </>
    )
  }
  const { title, sentence, retry } = explain(error, 'The connections')
  return (
    <Notice
      tone="failed"
      title={`${title}.`}
      action={retry && <RetryButton onRetry={() => void connections.refetch()} />}
    >
      {sentence}
    </Notice>
  )
}

/** `clients`: whether user agents and addresses are known at all, which come with the server sessions. */
const Rows = ({ rows, clients }: { rows: readonly ConnectionRow[]; clients: boolean }) => (
  <ul>
    {rows.map((row) => (
      <li key={row.id} className="border-b border-line py-1.5 last:border-0">
        <Connection row={row} clients={clients} />
      </li>
    ))}
  </ul>
)

function Connection({ row, clients }: { row: ConnectionRow; clients: boolean }) {
  const active = row.status === 'active'
  const agent = nonEmpty(row.userAgent)
  return (
    <>
      <p className="flex flex-wrap items-baseline gap-x-2">
        <span className="inline-flex items-baseline gap-1.5">
          <LineIcon
            path={active ? DOT : CROSS}
            className={`size-3 shrink-0 translate-y-px ${active ? 'text-active' : 'text-faint'}`}
          />
          {nonEmpty(row.status) ?? 'status not reported'}
        </span>
        <span className="min-w-0 [overflow-wrap:anywhere]">{row.client ?? 'client not reported'}</span>
        {row.ofServerSession && (
          <span className="rounded-full bg-accent-soft px-2 text-accent">this run’s server session</span>
        )}
      </p>
      <p className="flex flex-wrap gap-x-3 pl-[18px] text-muted">
        {clients && (
          <>
            <Fact name="User agent">{agent && <span className="mono">{agent}</span>}</Fact>
            <Fact name="Address">{nonEmpty(row.address)}</Fact>
          </>
        )}
        <Span row={row} />
      </p>
    </>
  )
}

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <span className="min-w-0 [overflow-wrap:anywhere]">
    {name} {children ?? <span className="text-faint">not reported</span>}
  </span>
)

function Span({ row: { from, to, status } }: { row: ConnectionRow }) {
  const [begin, end] = [epochMs(from), epochMs(to)]
  return (
    <span>
      {begin === null ? 'from an unknown time' : <ExactTime iso={from} />} –{' '}
      {end === null ? status === 'active' ? 'now' : 'end not reported' : <ExactTime iso={to} />}
      {begin !== null && end !== null && end >= begin && ` (${formatDuration(end - begin)})`}
    </span>
  )
}
