import type { ReactNode } from 'react'
import { refusedStatus } from '../../api/errors'
import { explain } from '../../api/explain'
import { ConnectionLink } from '../../components/connection-link'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'
import { plural } from '../../lib/text'
import type { ErrorsState } from '../../run-set/errors/errors-of-runs'
import type { ApiGroups } from '../../run-set/errors/use-error-groups'
import { apiGroupsWords, unreadWords } from './errors-words'

/** What is not known of the errors that are shown, each in a line; nothing where all is known. */
export function ErrorsNotes({
  errors,
  again,
  apiGroups,
}: {
  errors: ErrorsState
  /** Goes on reading the errors after a failure. */
  again: () => void
  apiGroups: ApiGroups
}) {
  const unread = unreadWords(errors)
  return (
    <>
      <ReadFailure errors={errors} again={again} />
      {unread !== null && <Line>{unread}</Line>}
      <ApiGroupsNote apiGroups={apiGroups} />
    </>
  )
}

const Line = ({ children }: { children: ReactNode }) => (
  <p className="flex min-h-7 flex-wrap items-center gap-x-2 text-muted">{children}</p>
)

/** That a part of the errors could not be read; what came before stays, and is said to be a part. */
export function ReadFailure({ errors: { phase, count }, again }: { errors: ErrorsState; again: () => void }) {
  if (phase.kind !== 'failed') return null
  const { title, sentence, retry, connection } = explain(phase.error, 'A part of the errors')
  return (
    <Notice
      tone="failed"
      title={`${title}.`}
      action={
        <>
          {retry && refusedStatus(phase.error) === null && <RetryButton onRetry={again} />}
          {connection && <ConnectionLink />}
        </>
      }
    >
      {`What is shown is of the ${plural(count, 'error')} that came. ${sentence}`}
    </Notice>
  )
}

/** What is not known of first times because the API's own groups are not. */
export function ApiGroupsNote({ apiGroups }: { apiGroups: ApiGroups }) {
  const words = apiGroupsWords(apiGroups)
  if (words === null) return null
  return (
    <Line>
      {words}
      {apiGroups.kind === 'failed' && <RetryButton onRetry={apiGroups.retry} />}
    </Line>
  )
}
