import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useId } from 'react'
import { Link } from 'react-router-dom'
import { serverRunQueries } from '../../../api/server-runs'
import { NotReported } from '../../../components/not-reported'
import type { ServerRunError } from '../../../contract/server-run-error'
import { deploymentLabel } from '../../../domain/mcp'
import { paths } from '../../../lib/paths'
import { plural } from '../../../lib/text'
import { engineOf } from '../../../run-set/use-run-set'
import { useRunSearch } from '../lineage/use-run-search'
import { Moment } from '../run-facts'

const MOST_RUNS = 10

/** The newest of the runs that had the same error: one error each, the newest first. */
export function OtherRuns({ errors }: { errors: readonly ServerRunError[] }) {
  const titleId = useId()
  const newest = errors.slice(0, MOST_RUNS)
  if (newest.length === 0) return <p className="mt-1.5 text-muted">No other run with this error was found.</p>
  const more = errors.length > newest.length
  return (
    <>
      <p id={titleId} className="mt-1.5 font-medium">
        {more
          ? `The newest ${newest.length} of ${plural(errors.length, 'other run')} with this error`
          : 'Other runs with this error'}
      </p>
      <ul aria-labelledby={titleId} className="mt-0.5">
        {newest.map((error) => (
          <OtherRun key={error.id} runId={error.server_run?.id ?? ''} iso={error.created_at} />
        ))}
      </ul>
    </>
  )
}

/** An error tells no more of its run than the id: a run that isn't loaded is asked for, once. */
function OtherRun({ runId, iso }: { runId: string; iso: string | null }) {
  const search = useRunSearch()
  const loaded = engineOf(useQueryClient())?.run(runId)
  const asked = useQuery({
    ...serverRunQueries.detail(runId),
    enabled: loaded === undefined,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const run = loaded ?? asked.data
  const pending = run === undefined && asked.error === null
  return (
    <li className="grid gap-x-3 border-b border-line py-1 last:border-0 sm:grid-cols-[minmax(0,auto)_minmax(0,1fr)_auto]">
      <Link to={paths.run(runId, search)} className="mono text-accent hover:underline">
        {runId}
      </Link>
      <span className="truncate text-muted">
        {pending
          ? 'Loading…'
          : (run && (deploymentLabel(run) ?? run.server_deployment?.id)) || (
              <NotReported>deployment not known</NotReported>
            )}
      </span>
      <Moment iso={iso} />
    </li>
  )
}
