import { Link } from 'react-router-dom'
import { explain } from '../../api/explain'
import { ConnectionLink } from '../../components/connection-link'
import { FullPageState } from '../../components/full-page-state'
import { RetryButton } from '../../components/retry-button'
import { useRunsPath } from './breadcrumb'

/** The page when there is no run to show: why, and what to do next. */
export function RunFailure({
  error,
  serverRunId,
  onRetry,
}: {
  error: Error
  serverRunId: string
  onRetry: () => void
}) {
  const runs = useRunsPath()
  const { title, sentence, retry, connection, requestId } = explain(error, 'The run')
  return (
    <>
      <h1 className="sr-only">Run</h1>
      <FullPageState
        alert
        title={title}
        actions={
          <>
            {retry && <RetryButton onRetry={onRetry} />}
            {connection && <ConnectionLink />}
            <Link className="btn" to={runs}>
              Back to runs
            </Link>
          </>
        }
        details={requestId === null ? undefined : `Request id ${requestId}`}
      >
        <p>{sentence}</p>
        <p className="mono mt-1.5 [overflow-wrap:anywhere]">{serverRunId}</p>
      </FullPageState>
    </>
  )
}
