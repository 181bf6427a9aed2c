import type { ReactNode } from 'react'
import { CopyableId } from '../../components/id'
import { KeyValues } from '../../components/key-values'
import { NotReported } from '../../components/not-reported'
import { StatusBadge } from '../../components/status-badge'
import { ExactTime, RelativeTime } from '../../components/time'
import type { ServerRun } from '../../contract/server-run'
import { typeLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { durationMs, isRunning, startupMs } from '../../domain/timing'
import { formatDuration } from '../../lib/duration'
import { visibleText } from '../../lib/text'
import { epochMs } from '../../lib/time'
import { useRunNow } from './use-run-now'

/** The run in a few lines: ids and times. */
export function RunFacts({ run }: { run: ServerRun }) {
  const status = describeStatus(run.status)
  const running = isRunning(run)
  return (
    <section aria-label="Facts" className="card px-3.5 py-1.5 [&_dl>div]:grid-cols-[80px_minmax(0,1fr)]">
      <KeyValues
        pairs={[
          ['Status', <StatusBadge key="status" tone={status.tone} label={visibleText(status.label)} />],
          ['Run', <CopyableId key="id" id={run.id} label="run id" />],
          ['Type', typeLabel(run.type) ?? <NotReported key="type" />],
          ['Version', <CopyableId key="version" id={run.server_version_id} label="version id" />],
          ['Created', <Moment key="created" iso={run.created_at} />],
          ['Startup', <Startup key="startup" run={run} />],
          [running ? 'Running for' : 'Ran for', <RunningTime key="duration" run={run} />],
          ['Stopped', <Stopped key="stopped" run={run} />],
          ['Updated', <Moment key="updated" iso={run.updated_at} />],
        ]}
      />
    </section>
  )
}

const Aside = ({ children }: { children: ReactNode }) => <span className="text-muted">{children}</span>

/** A time twice: exact, and how long ago. */
export function Moment({ iso }: { iso: string | null }) {
  if (epochMs(iso) === null) return <NotReported />
  return (
    <span className="flex flex-wrap gap-x-2">
      <ExactTime iso={iso} />
      <Aside>
        <RelativeTime iso={iso} />
      </Aside>
    </span>
  )
}

const Stopped = ({ run }: { run: ServerRun }) =>
  isRunning(run) ? <Aside>still running</Aside> : <Moment iso={run.stopped_at} />

function Startup({ run }: { run: ServerRun }) {
  const startup = startupMs(run)
  if (startup !== null) return formatDuration(startup)
  // CONTRACT section 2: today's engine never writes started_at.
  if (run.started_at === null) return <Aside>not reported: the engine doesn’t write started_at</Aside>
  return <Aside>unknown: the times don’t fit together</Aside>
}

function RunningTime({ run }: { run: ServerRun }) {
  const ms = durationMs(run, useRunNow(run))
  if (ms !== null) return formatDuration(ms)
  return (
    <Aside>{run.stopped_at === null ? 'unknown: no end was reported' : 'unknown: the times don’t fit'}</Aside>
  )
}
