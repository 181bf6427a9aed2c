import { refusedStatus } from '../../../api/errors'
import { explain } from '../../../api/explain'
import { LineIcon } from '../../../components/line-icon'
import { NotReported } from '../../../components/not-reported'
import type { ServerRun } from '../../../contract/server-run'
import { nonEmpty, wordFor } from '../../../lib/text'
import { useServerSessions } from './session-queries'

const STATUS: Record<string, string> = {
  pending: 'Pending: no server runs for it yet',
  running: 'Running',
  stopped: 'Stopped',
}
const ICON: Record<string, string> = {
  pending: 'M6 3v3.2l2 1.3M6 1.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9',
  running: 'm4 2.5 5 3.5-5 3.5z',
  stopped: 'M3 3h6v6H3z',
}
const QUESTION = 'M4.3 4.2a1.8 1.8 0 1 1 2.4 1.7c-.5.2-.7.5-.7 1M6 9.2v.1'

/** The real status of the run's server session: what the run itself says of it is always "active". */
export function ServerSessionStatus({ run, sessionId }: { run: ServerRun; sessionId: string | null }) {
  const query = useServerSessions(run, sessionId)
  if (sessionId === null) return <NotReported />
  if (query.data !== undefined) {
    const found = query.data.items.find(({ id }) => id === run.server_session?.id)
    if (found) return <Status status={nonEmpty(found.status)} />
    return (
      <span className="text-muted">
        {query.data.pagination.has_more_after
          ? 'not among the newest 100 server sessions of this session'
          : 'not among the server sessions of this session'}
      </span>
    )
  }
  if (query.error === null) return <span className="text-faint">loading…</span>
  const refused = refusedStatus(query.error)
  if (refused !== null) {
    return (
      <span className="text-muted">
        {refused === 404 ? 'not offered by this Metorial' : 'server sessions may not be read with this key'}
      </span>
    )
  }
  return (
    <span className="flex flex-wrap items-center gap-x-2 text-muted">
      {explain(query.error, 'Its status').title}.
      <button type="button" className="btn-ghost -my-1" onClick={() => void query.refetch()}>
        Retry
      </button>
    </span>
  )
}

function Status({ status }: { status: string | null }) {
  if (status === null) return <NotReported />
  return (
    <span className="inline-flex items-baseline gap-1.5">
      <LineIcon
        path={wordFor(ICON, status) ?? QUESTION}
        className={`size-3 shrink-0 translate-y-px ${status === 'running' ? 'text-active' : 'text-faint'}`}
      />
      {wordFor(STATUS, status) ?? status}
    </span>
  )
}
