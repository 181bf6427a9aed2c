import { useQuery } from '@tanstack/react-query'
import { refusedStatus } from '../../api/errors'
import { explain } from '../../api/explain'
import { serverRunErrorQueries } from '../../api/server-run-errors'
import type { List } from '../../contract/list'
import type { ServerRunError } from '../../contract/server-run-error'
import { formatNumber, nonEmpty } from '../../lib/text'

/** Why the run failed, in the words of its first error. Nothing when it has none, as some failed runs do. */
export function RunError({ serverRunId }: { serverRunId: string }) {
  const errors = useQuery(serverRunErrorQueries.ofRun(serverRunId))
  if (errors.data !== undefined) return <FirstError list={errors.data} />
  if (errors.error === null) {
    return <div aria-busy="true" className="h-[42px] rounded-[10px] border border-line bg-sunken" />
  }
  const refused = refusedStatus(errors.error)
  if (refused !== null) {
    return (
      <p className="text-muted">
        {refused === 404
          ? 'This Metorial doesn’t offer the errors of runs.'
          : 'The errors of runs may not be read with this key.'}
      </p>
    )
  }
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted">
      {explain(errors.error, 'The error of this run').title}.
      <button type="button" className="btn-ghost" onClick={() => void errors.refetch()}>
        Retry
      </button>
    </p>
  )
}

function FirstError({ list }: { list: List<ServerRunError> }) {
  const [first, ...others] = list.items
  if (first === undefined) return null
  // Where the list goes on there is at least one beyond it.
  const goesOn = list.pagination.has_more_after
  const more = others.length + (goesOn ? 1 : 0)
  const parts = [nonEmpty(first.code), nonEmpty(first.message)]
  const [lead = 'An error without a code or message', message] = parts.filter((part) => part !== null)
  return (
    <section
      aria-label="First error"
      className="rounded-[10px] border border-failed bg-failed-soft px-3.5 py-2.5 [overflow-wrap:anywhere]"
    >
      <strong className="font-semibold text-failed">{lead}</strong>
      {message !== undefined && ` — ${message}`}
      {more > 0 && (
        <span className="text-muted">{` and ${goesOn ? 'at least ' : ''}${formatNumber(more)} more`}</span>
      )}
    </section>
  )
}
