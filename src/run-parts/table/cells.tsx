import { lazy, type ReactNode, Suspense } from 'react'
import { NotReported } from '../../components/not-reported'
import { StatusBadge } from '../../components/status-badge'
import { RelativeTime } from '../../components/time'
import type { ServerRun } from '../../contract/server-run'
import type { Contradiction } from '../../domain/contradictions'
import {
  deploymentLabel,
  mcpOf,
  participantLabel,
  serverLabel,
  transportLabel,
  typeLabel,
} from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { durationMs } from '../../domain/timing'
import { useNow } from '../../lib/clock'
import { formatDuration } from '../../lib/duration'
import { cutMiddle, formatNumber, nonEmpty, visibleText } from '../../lib/text'
import type { RunExtra } from '../../run-set/derived/run-extra'
import type { RunFieldId } from '../../run-set/view/fields'
import { RunLink } from './run-link'

/** What other runs say of this one; null before the working set is at work. */
type Extra = RunExtra | null

// They stay empty before the working set is at work: their code need not come before it.
const DerivedCell = lazy(() => import('./derived-cells').then((module) => ({ default: module.DerivedCell })))

/** One that doesn’t fit is told in full where its title says what a click does (row-tools.ts). */
const text = (value: string | null) => value ?? <NotReported />
const id = (value: string | null | undefined) =>
  value ? (
    <span className="mono" title={value}>
      {cutMiddle(value)}
    </span>
  ) : (
    <NotReported />
  )
const time = (iso: string | null) => <RelativeTime iso={iso} />

/** Each reason and what it means, one a line. */
export const marksTitle = (marks: readonly Contradiction[]) =>
  marks.map((mark) => `${mark.label}: ${visibleText(mark.sentence)}`).join('\n')

/** The marks come with the working set: some of them only other runs can tell. */
function StatusCell({ run, extra }: { run: ServerRun; extra: Extra }) {
  const marks = extra?.looks ?? []
  const { tone, label } = describeStatus(run.status)
  const badge = <StatusBadge tone={tone} label={visibleText(label)} />
  if (marks.length === 0) return badge
  return (
    <span className="flex items-center gap-1.5">
      {badge}
      <span className="relative z-1 text-odd" title={marksTitle(marks)}>
        <svg aria-hidden="true" className="size-3.5" viewBox="0 0 14 14" fill="none" stroke="currentColor">
          <path
            d="M7 1.8 13 12H1zM7 5.6v3M7 10.3v.2"
            strokeWidth="1.5"
            strokeLinejoin="round"
            strokeLinecap="round"
          />
        </svg>
        <span className="sr-only">{marks.map((mark) => mark.label).join(', ')}</span>
      </span>
    </span>
  )
}

/** How long the run ran; while it runs, it counts on. */
function DurationCell({ run }: { run: ServerRun }) {
  const shown = useNow((nowMs) => {
    const ms = durationMs(run, nowMs)
    return ms === null ? null : formatDuration(ms)
  })
  return shown === null ? <NotReported>unknown</NotReported> : shown
}

const derived =
  (field: 'look' | 'startup' | 'usual') =>
  (run: ServerRun, extra: Extra = null) => (
    <Suspense>
      <DerivedCell field={field} run={run} extra={extra} />
    </Suspense>
  )

/** What stands in the cell of each field. */
export const RUN_CELLS: Record<RunFieldId, (run: ServerRun, extra?: Extra) => ReactNode> = {
  status: (run, extra = null) => <StatusCell run={run} extra={extra} />,
  look: derived('look'),
  id: (run) => <RunLink id={run.id} />,
  server: (run) => text(serverLabel(run)),
  deployment: (run) => {
    const name = deploymentLabel(run)
    return name === null ? id(run.server_deployment?.id) : text(name)
  },
  type: (run) => text(typeLabel(run.type)),
  client: (run) => text(participantLabel(mcpOf(run)?.client)),
  transport: (run) => text(transportLabel(mcpOf(run)?.connection_type)),
  protocol: (run) => {
    const version = nonEmpty(mcpOf(run)?.version)
    return version === null ? <NotReported /> : <span className="mono">{version}</span>
  },
  messages: (run) => {
    const count = run.server_session?.usage?.total_productive_message_count ?? null
    return count === null ? <NotReported /> : formatNumber(count)
  },
  created: (run) => time(run.created_at),
  started: (run) => time(run.started_at),
  startup: derived('startup'),
  duration: (run) => <DurationCell run={run} />,
  usual: derived('usual'),
  updated: (run) => time(run.updated_at),
  stopped: (run) => time(run.stopped_at),
  version: (run) => id(run.server_version_id),
  session: (run) => id(run.server_session?.session_id),
  server_session: (run) => id(run.server_session?.id),
}
