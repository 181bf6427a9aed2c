import { Link } from 'react-router-dom'
import { refusedStatus } from '../../api/errors'
import { explain } from '../../api/explain'
import { ConnectionLink } from '../../components/connection-link'
import { FullPageState } from '../../components/full-page-state'
import { RetryButton } from '../../components/retry-button'

/** Why there is not one error to show, and the way to the runs that failed, which are known all the same. */
export function ErrorsUnread({
  error,
  failed,
  failedHref,
  again,
}: {
  error: unknown
  /** How many runs failed, and where they are listed. */
  failed: number
  failedHref: string
  again: () => void
}) {
  const status = refusedStatus(error)
  const { title, sentence, retry, connection, requestId } = explain(error, 'The list of errors')
  return (
    <FullPageState
      alert={status === null}
      title={status === 404 ? 'This Metorial doesn’t list errors' : title}
      details={requestId === null ? undefined : `Request ${requestId}`}
      actions={
        <>
          {status === null && retry && <RetryButton onRetry={again} />}
          {connection && <ConnectionLink />}
          {failed > 0 && (
            <Link className="btn" to={failedHref}>
              Show the failed runs
            </Link>
          )}
        </>
      }
    >
      {status === 404 ? 'Which runs failed is known, but not by which error.' : sentence}
    </FullPageState>
  )
}
