import { Link } from 'react-router-dom'
import { formatNumber, plural } from '../../../lib/text'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import type { ErrorsState } from '../../../run-set/errors/errors-of-runs'
import { unreadWords } from '../errors-words'
import { type FailedRuns, figureWords, outsideWords, withoutWords } from './error-figures'

/** The list in figures, what these leave out, and how many of its lines are found by what is searched for. */
export function ListHead({
  id,
  groups,
  errors,
  failed: { failed, withoutError },
  failedHref,
  found,
}: {
  /** Of the heading, which names the list. */
  id: string
  /** All of the range and the filter, searched for or not. */
  groups: readonly ErrorGroup[]
  errors: ErrorsState
  failed: FailedRuns
  failedHref: string
  /** Null where nothing is searched for. */
  found: number | null
}) {
  const [without, unread, outside] = [
    withoutWords(failed, withoutError),
    unreadWords(errors),
    outsideWords(groups),
  ]
  return (
    <div className="border-b border-line px-3.5 py-2.5 text-muted">
      <div className="flex min-h-5 flex-wrap items-baseline gap-x-3 gap-y-1">
        <h2 id={id} className="font-semibold text-text">
          {groups.length === 0 ? 'Errors' : figureWords(groups)}
        </h2>
        <p>
          {failed === 0 ? (
            'no failed runs'
          ) : (
            <Link
              className="underline decoration-line-strong underline-offset-2 hover:text-accent"
              to={failedHref}
            >
              {plural(failed, 'failed run')}
            </Link>
          )}
          {without !== null && `, ${without}`}
        </p>
        {unread !== null && <p>{unread}</p>}
        <p role="status" className="ml-auto">
          {found !== null && `${formatNumber(found)} of ${plural(groups.length, 'line')} found`}
        </p>
      </div>
      {outside !== null && <p className="mt-0.5">{outside}</p>}
    </div>
  )
}
