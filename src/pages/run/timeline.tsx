import type { ReactNode } from 'react'
import type { ServerRun } from '../../contract/server-run'
import { describeStatus } from '../../domain/status'
import { timelineOf } from '../../domain/timeline'
import { formatDuration } from '../../lib/duration'
import { usePreference } from '../../lib/preferences'
import { epochMs, formatExactTime, formatTimeToSecond } from '../../lib/time'
import { useRunNow } from './use-run-now'

const FILL = {
  active: { bar: 'fill-active', dot: 'bg-active' },
  failed: { bar: 'fill-failed', dot: 'bg-failed' },
  completed: { bar: 'fill-done', dot: 'bg-done' },
  unknown: { bar: 'fill-odd', dot: 'bg-odd' },
} as const

// A startup of 1 ms in an hour is still something that happened.
const LEAST_SHARE = 0.006

const percent = (share: number) => `${(share * 100).toFixed(2)}%`

/** Created → started → stopped as a thin bar, with the same in words below it. */
export function Timeline({ run }: { run: ServerRun }) {
  const line = timelineOf(run, useRunNow(run))
  const createdMs = epochMs(run.created_at)
  const fill = FILL[describeStatus(run.status).tone]
  const startup = line.drawn && line.startupShare > 0 ? Math.max(LEAST_SHARE, line.startupShare) : 0

  return (
    <section className="card px-3.5 py-3" aria-labelledby="run-timeline">
      <div className="flex flex-wrap items-baseline gap-x-4 gap-y-1">
        <h2 id="run-timeline" className="font-semibold">
          Timeline
        </h2>
        {line.drawn ? (
          <>
            {line.startupMs !== null && <Key dot="bg-faint/60">Startup {formatDuration(line.startupMs)}</Key>}
            <Key dot={fill.dot}>
              {line.live ? 'Running for' : 'Ran for'} {formatDuration(line.runningMs)}
            </Key>
          </>
        ) : (
          <p className="text-muted">{line.reason}</p>
        )}
      </div>
      {line.drawn && (
        <svg aria-hidden="true" className="mt-3 block h-3 w-full overflow-hidden rounded-[4px] bg-sunken">
          <rect width="100%" height="100%" className={`${fill.bar} opacity-75`} />
          {startup > 0 && (
            <>
              <rect width={percent(startup)} height="100%" className="fill-surface" />
              <rect width={percent(startup)} height="100%" className="fill-faint opacity-60" />
              <rect x={percent(startup)} width="2" height="100%" className="fill-surface" />
            </>
          )}
        </svg>
      )}
      <ol className="mt-2.5 grid grid-cols-[auto_1fr_auto] gap-3">
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
          missing={line.drawn && line.live ? 'still running' : 'not reported'}
          className="text-right"
        />
      </ol>
    </section>
  )
}

function Key({ dot, children }: { dot: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-muted">
      <span aria-hidden="true" className={`size-2 rounded-[2px] ${dot}`} />
      <span>{children}</span>
    </span>
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
