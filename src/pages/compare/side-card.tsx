import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { explain } from '../../api/explain'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'
import { StatusBadge } from '../../components/status-badge'
import { ExactTime } from '../../components/time'
import type { ServerRun } from '../../contract/server-run'
import { deploymentLabel, serverLabel } from '../../domain/mcp'
import { describeStatus } from '../../domain/status'
import { paths } from '../../lib/paths'
import { cutMiddle, visibleText } from '../../lib/text'

/** One of the two runs: which it is, or why it can't be shown. It fails alone. */
export function SideCard({
  side,
  id,
  query,
}: {
  side: 'A' | 'B'
  id: string
  query: UseQueryResult<ServerRun>
}) {
  const label = `Run ${side}`
  if (id === '') {
    return (
      <Frame label={label}>
        <p className="text-muted">Not chosen yet.</p>
      </Frame>
    )
  }
  if (query.data) {
    return (
      <Frame label={label}>
        <Facts run={query.data} />
      </Frame>
    )
  }
  if (query.error) {
    const { title, sentence, retry } = explain(query.error, label)
    return (
      <Notice
        tone="failed"
        title={`${title}.`}
        action={retry && <RetryButton disabled={query.isFetching} onRetry={() => void query.refetch()} />}
      >
        {sentence} <span className="mono [overflow-wrap:anywhere] text-muted">{visibleText(id)}</span>
      </Notice>
    )
  }
  return (
    <Frame label={label}>
      <p role="status" className="text-muted">
        {query.failureCount > 0 ? 'Trying again…' : `Loading run ${side}…`}
      </p>
    </Frame>
  )
}

// As high as the facts, so that nothing jumps when they come.
const Frame = ({ label, children }: { label: string; children: ReactNode }) => (
  <section aria-label={label} className="card flex min-h-[88px] gap-3 px-3.5 py-3">
    <span
      aria-hidden="true"
      className="flex size-6 shrink-0 items-center justify-center rounded-md bg-accent-soft font-semibold text-accent"
    >
      {label.slice(-1)}
    </span>
    <div className="min-w-0 flex-1">{children}</div>
  </section>
)

function Facts({ run }: { run: ServerRun }) {
  const status = describeStatus(run.status)
  const name = visibleText(serverLabel(run))
  return (
    <>
      <p className="flex flex-wrap items-center gap-x-2">
        <Link
          to={paths.run(run.id)}
          title={name}
          className="max-w-full truncate font-semibold text-text hover:text-accent hover:underline"
        >
          {name}
        </Link>
        <StatusBadge tone={status.tone} label={visibleText(status.label)} />
      </p>
      <p className="truncate text-muted">{deploymentLabel(run) ?? 'deployment without a name'}</p>
      <p className="flex flex-wrap gap-x-2 text-muted">
        <span className="mono" title={run.id}>
          {cutMiddle(run.id)}
        </span>
        <ExactTime iso={run.created_at} />
      </p>
    </>
  )
}
