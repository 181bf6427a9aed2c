import type { ReactNode } from 'react'
import { refusedStatus } from '../../../api/errors'
import { explain } from '../../../api/explain'
import { Notice } from '../../../components/notice'
import { RetryButton } from '../../../components/retry-button'

/** What of a query its part of the page needs. */
interface Asked<T> {
  data: T | undefined
  error: Error | null
  failureCount: number
  refetch: () => unknown
}

/**
 * A part of a panel with a question of its own: it loads, fails and is refused by itself. What is there stays when it
 * can't be read again.
 */
export function QueryPart<T>({
  query,
  what,
  refused,
  height,
  children,
}: {
  query: Asked<T>
  /** What is loaded, as the subject of a sentence: "The deployment". */
  what: string
  /** Why the part is missing where the API answers 403 or 404. */
  refused: Record<403 | 404, string>
  /** A class that keeps about the room that the answer will take. */
  height: string
  children: (data: T) => ReactNode
}) {
  const { data, error } = query
  if (data !== undefined) {
    return (
      <>
        {error !== null && (
          <p className="flex flex-wrap items-center gap-x-2 pt-2 text-muted">
            {what} could not be read again.
            <RetryButton onRetry={() => void query.refetch()} />
          </p>
        )}
        {children(data)}
      </>
    )
  }
  if (error === null) {
    return (
      <div aria-busy="true" className={`py-2 ${height}`}>
        <p role="status" className="text-muted">
          {query.failureCount > 0 ? 'Trying again…' : 'Loading…'}
          <span className="sr-only"> {what}</span>
        </p>
      </div>
    )
  }
  const status = refusedStatus(error)
  if (status !== null) return <p className="py-2 text-muted">{refused[status]}</p>
  const { title, sentence, retry } = explain(error, what)
  return (
    <div className="py-2">
      <Notice
        tone="failed"
        title={`${title}.`}
        action={retry && <RetryButton onRetry={() => void query.refetch()} />}
      >
        {sentence}
      </Notice>
    </div>
  )
}
