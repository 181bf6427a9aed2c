import { lazy, Suspense, useDeferredValue } from 'react'
import { useParams } from 'react-router-dom'
import { explain } from '../../api/explain'
import { KeptNotice } from '../../components/kept-notice'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'
import { useTitle } from '../../components/use-title'
import type { ServerRun } from '../../contract/server-run'
import { contradictions } from '../../domain/contradictions'
import { serverLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { usePreference } from '../../lib/preferences'
import { cutMiddle, visibleText } from '../../lib/text'
import { formatClock } from '../../lib/time'
import { Breadcrumb } from './breadcrumb'
import { RunErrors } from './errors/run-errors'
import { RunFacts } from './run-facts'
import { RunHeader } from './run-header'
import { RunNav } from './run-nav'
import { RunPanels } from './run-panels'
import { PanelShapes, RunSkeleton } from './run-skeleton'
import { RunSummary } from './summary/run-summary'
import { Timeline } from './timeline/timeline'
import { useRun } from './use-run'

// The exception: it is loaded when it is met.
const RunFailure = lazy(() => import('./run-failure').then((module) => ({ default: module.RunFailure })))

/** One run: what happened, when, and who was connected. */
export function RunPage() {
  const { serverRunId = '' } = useParams()
  const { run, asOfMs, kept, error, retrying, refreshing, refetch } = useRun(serverRunId)
  useTitle(
    run
      ? `${visibleText(serverLabel(run))} · ${visibleText(describeStatus(run.status).label)}`
      : `Run ${cutMiddle(serverRunId)}`,
  )
  return (
    <div className="mx-auto grid w-full max-w-[1280px] grid-cols-[minmax(0,1fr)] gap-3 px-4 pt-4 pb-10 sm:px-5">
      <Breadcrumb serverRunId={serverRunId}>{run && <RunNav serverRunId={run.id} />}</Breadcrumb>
      {run ? (
        <>
          {kept && error === null && <KeptNotice asOfMs={asOfMs} />}
          {error !== null && <Stale error={error} asOfMs={asOfMs} busy={refreshing} onRetry={refetch} />}
          <LoadedRun run={run} />
        </>
      ) : error !== null ? (
        <Suspense>
          <RunFailure error={error} serverRunId={serverRunId} onRetry={refetch} />
        </Suspense>
      ) : (
        <RunSkeleton retrying={retrying} />
      )}
    </div>
  )
}

function LoadedRun({ run }: { run: ServerRun }) {
  // What the row of the list knows is painted first.
  const painted = useDeferredValue(true, false)
  return (
    <>
      <RunHeader run={run} />
      <RunSummary run={run} />
      {contradictions(run).map(({ label, sentence }) => (
        <Notice key={label} tone="odd" title={`${label}.`}>
          {visibleText(sentence)}
        </Notice>
      ))}
      <RunErrors run={run} />
      <div className="grid grid-cols-[minmax(0,1fr)] items-start gap-3 lg:grid-cols-[minmax(0,1fr)_352px]">
        <div className="lg:col-start-2 lg:row-start-1">
          <RunFacts run={run} />
        </div>
        <div className="grid grid-cols-[minmax(0,1fr)] gap-3 lg:col-start-1 lg:row-start-1 max-sm:[&_dl>div]:grid-cols-[104px_minmax(0,1fr)]">
          <Timeline run={run} />
          {painted ? <RunPanels run={run} /> : <PanelShapes />}
        </div>
      </div>
    </>
  )
}

function Stale({
  error,
  asOfMs,
  busy,
  onRetry,
}: {
  error: Error
  asOfMs: number
  busy: boolean
  onRetry: () => void
}) {
  const zone = usePreference('timeZone')
  return (
    <Notice
      tone="odd"
      title={`The run could not be refreshed; this is as of ${formatClock(asOfMs, zone)}.`}
      action={<RetryButton disabled={busy} onRetry={onRetry} />}
    >
      {explain(error, 'The run').title}.
    </Notice>
  )
}
