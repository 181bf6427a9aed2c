import type { ServerRun } from '../../../contract/server-run'
import { formatDuration } from '../../../lib/duration'
import { usePreference } from '../../../lib/preferences'
import { epochMs, formatExactTime, formatTimeToSecond } from '../../../lib/time'

/** When the run was created, started and stopped. */
export function Points({ run, live }: { run: ServerRun; live: boolean }) {
  const createdMs = epochMs(run.created_at)
  return (
    <ol className="mt-2.5 grid grid-cols-[auto_1fr_auto] gap-3 border-t border-line pt-2.5">
      <Point name="Created" iso={run.created_at} missing="not reported" />
      <Point
        name="Started"
        iso={run.started_at}
        sinceMs={createdMs}
        missing="not reported"
        className="text-center"
      />
      <Point
        name="Stopped"
        iso={run.stopped_at}
        sinceMs={createdMs}
        missing={live ? 'still running' : 'not reported'}
        className="text-right"
      />
    </ol>
  )
}

function Point({
  name,
  iso,
  missing,
  sinceMs = null,
  className = '',
}: {
  name: string
  iso: string | null
  missing: string
  /** From where the point is counted; null for the first one. */
  sinceMs?: number | null
  className?: string
}) {
  const zone = usePreference('timeZone')
  const ms = epochMs(iso)
  const offset = ms === null || sinceMs === null || ms < sinceMs ? null : `+${formatDuration(ms - sinceMs)}`
  return (
    <li className={className}>
      <span className="block text-faint">{name}</span>
      {ms === null ? (
        <span className="text-muted">{missing}</span>
      ) : (
        <time dateTime={new Date(ms).toISOString()} title={formatExactTime(ms, zone)}>
          <span className={offset === null ? '' : 'max-sm:hidden'}>{formatTimeToSecond(ms, zone)}</span>
          {offset !== null && <span className="sm:ml-1.5 sm:text-muted">{offset}</span>}
        </time>
      )}
    </li>
  )
}
