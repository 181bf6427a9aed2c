import { refusedStatus } from '../../../api/errors'
import { explain } from '../../../api/explain'
import { RetryButton } from '../../../components/retry-button'
import type { ServerRun } from '../../../contract/server-run'
import { plural } from '../../../lib/text'
import type { ListRead } from '../../../run-set/lists/list-read'
import { useRunErrors } from '../../../run-set/lists/use-run-errors'
import { errorsInTime } from './errors-in-time'
import { FirstError } from './first-error'
import { OtherErrors } from './other-errors'

/** Every error of the run, the first in full. A run that did not fail and has none shows nothing. */
export function RunErrors({ run }: { run: ServerRun }) {
  const read = useRunErrors(run)
  const [first, ...others] = errorsInTime(read.items)
  const failed = run.status === 'failed'
  if (first === undefined) return failed ? <NoError read={read} /> : null
  return (
    <section aria-label="Errors" className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <FirstError run={run} error={first} />
      {others.length > 0 && <OtherErrors run={run} errors={others} />}
      <Rest read={read} />
    </section>
  )
}

/** Why nothing is shown for a run that failed. */
function NoError({ read }: { read: ListRead<unknown> }) {
  if (read.refused !== null) {
    return (
      <p className="text-muted">
        {read.refused === 404
          ? 'This Metorial doesn’t offer the errors of runs.'
          : 'The errors of runs may not be read with this key.'}
      </p>
    )
  }
  if (read.error !== null) return <Failed read={read} what="The errors of this run" />
  if (read.complete) {
    return (
      <p className="text-muted">
        The API holds no error for this failed run. Its last log lines, and a call without an answer, may say
        why.
      </p>
    )
  }
  return (
    // About as high as an error in full.
    <div aria-busy="true" className="h-[300px] rounded-[10px] border border-line bg-sunken md:h-[172px]">
      <p role="status" className="sr-only">
        Loading the errors…
      </p>
    </div>
  )
}

/** What may be missing below the errors that are shown. */
function Rest({ read }: { read: ListRead<unknown> }) {
  if (read.error !== null) return <Failed read={read} what="More errors" />
  if (read.complete) return null
  const so = `${plural(read.items.length, 'error')} read so far`
  if (read.reading) return <p className="text-muted">{so}…</p>
  return (
    <p className="flex flex-wrap items-center gap-x-2 text-muted">
      {so}; there may be more.
      <button type="button" className="btn" onClick={read.readOn}>
        Read on
      </button>
    </p>
  )
}

const Failed = ({ read, what }: { read: ListRead<unknown>; what: string }) => (
  <p role="alert" className="flex flex-wrap items-center gap-x-2 text-muted">
    {explain(read.error, what).title}.
    {refusedStatus(read.error) === null && <RetryButton disabled={read.reading} onRetry={read.readOn} />}
  </p>
)
