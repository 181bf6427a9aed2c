import { Link, useLocation } from 'react-router-dom'
import { Card } from '../../../components/card'
import { NotReported } from '../../../components/not-reported'
import { RelativeTime } from '../../../components/time'
import type { ServerRunError } from '../../../contract/server-run-error'
import { paths } from '../../../lib/paths'
import { nonEmpty } from '../../../lib/text'
import { ErrorMeaning } from '../../../run-parts/errors/error-meaning'
import { ErrorMessage } from '../../../run-parts/errors/error-message'
import type { RunErrorKind } from '../../../run-set/errors/error-kind'

/** The message of the newest occurrence in full, what the code means and what to check. */
export function ErrorMessageCard({ kind, newest }: { kind: RunErrorKind; newest: ServerRunError | null }) {
  const message = nonEmpty(newest?.message) === null ? null : newest?.message
  return (
    <Card title="Message" action={newest && <Newest error={newest} />}>
      {message ? <ErrorMessage text={message} /> : <NotReported>no message</NotReported>}
      <div className="mt-3 border-t border-line pt-2.5">
        <ErrorMeaning code={kind.code} />
      </div>
    </Card>
  )
}

/** An error that names no run has none to open (CONTRACT section 1: it embeds its run). */
function Newest({ error: { server_run, created_at } }: { error: ServerRunError }) {
  const { search } = useLocation()
  const runId = server_run?.id
  return (
    <span className="text-muted">
      Newest, <RelativeTime iso={created_at} />
      {runId && (
        <>
          {' · '}
          <Link className="font-medium text-accent hover:underline" to={paths.run(runId, search)}>
            its run
          </Link>
        </>
      )}
    </span>
  )
}
