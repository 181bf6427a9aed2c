import type { ReactNode } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { describeStatus, type StatusTone } from '../../../domain/status'
import { isRunning } from '../../../domain/timing'
import { formatDuration } from '../../../lib/duration'
import { plural } from '../../../lib/text'
import { AsTable } from './as-table'
import { Chart } from './chart'
import { Notes } from './notes'
import { Points } from './points'
import { useTimeline } from './use-timeline'
import { useZoom } from './use-zoom'
import { ZoomButtons } from './zoom-buttons'

const DOT = {
  active: 'bg-active',
  failed: 'bg-failed',
  completed: 'bg-done',
  unknown: 'bg-odd',
} as const satisfies Record<StatusTone, string>

/** What happened in a run, on one axis of time: the run itself, its calls, its output and its errors. */
export const Timeline = ({ run }: { run: ServerRun }) => <OneTimeline key={run.id} run={run} />

function OneTimeline({ run }: { run: ServerRun }) {
  const { timeline, sources, ready } = useTimeline(run)
  const { line, axis, messages } = timeline
  const zoom = useZoom(axis)
  return (
    <section className="card px-3.5 pt-2 pb-3" aria-labelledby="run-timeline">
      <div className="flex min-h-7 flex-wrap items-center gap-x-4 gap-y-1">
        <h2 id="run-timeline" className="font-semibold">
          Timeline
        </h2>
        {line.drawn ? (
          <>
            {line.startupMs !== null && <Key dot="bg-faint/60">Startup {formatDuration(line.startupMs)}</Key>}
            <Key dot={DOT[describeStatus(run.status).tone]}>
              {line.live ? 'Running for' : 'Ran for'} {formatDuration(line.runningMs)}
            </Key>
          </>
        ) : (
          <p className="text-muted">{line.reason}</p>
        )}
        {messages > 0 && <span className="text-muted">{plural(messages, 'message')}</span>}
        <ZoomButtons zoom={zoom} />
      </div>
      {axis && (
        <Chart run={run} timeline={timeline} axis={axis} zoom={zoom} sources={sources} ready={ready} />
      )}
      <Notes timeline={timeline} sources={sources} ready={ready} />
      <Points run={run} live={isRunning(run)} />
      {axis && <AsTable timeline={timeline} axis={axis} />}
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
