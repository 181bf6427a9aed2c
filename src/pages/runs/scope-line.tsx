import { useMemo } from 'react'
import type { ServerRun } from '../../contract/server-run'
import { usePreference } from '../../lib/preferences'
import { formatClock, formatShortTime } from '../../lib/time'
import { listOrder, scopeParts } from '../../run-set/scope'
import type { RunView } from '../../run-set/view'

/** What the rows are rows of, how fresh they are, and the way to more. */
export function ScopeLine({
  runs,
  shown,
  view,
  complete,
  loadingMore,
  onLoadMore,
  asOfMs,
  refreshing,
  onRefresh,
}: {
  runs: readonly ServerRun[]
  shown: number
  view: RunView
  complete: boolean
  loadingMore: boolean
  onLoadMore: () => void
  /** Epoch ms. */
  asOfMs: number
  refreshing: boolean
  onRefresh: () => void
}) {
  const zone = usePreference('timeZone')
  const order = useMemo(() => listOrder(runs), [runs])
  const parts = scopeParts({
    view,
    loaded: runs.length,
    shown,
    order,
    complete,
    formatTime: (ms) => formatShortTime(ms, zone),
  })
  return (
    <footer className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 text-muted">
      <p data-testid="scope" className="min-w-0 max-w-full">
        {parts.join(' · ')}
      </p>
      {!complete &&
        (loadingMore ? (
          <span className="text-faint">Loading more…</span>
        ) : (
          <button type="button" className="btn" onClick={onLoadMore}>
            Load 500 more
          </button>
        ))}
      <span className="ml-auto flex items-center gap-2 whitespace-nowrap text-faint">
        as of {formatClock(asOfMs, zone)}
        {zone === 'utc' && ' UTC'}
        <button type="button" className="btn-ghost" disabled={refreshing} onClick={onRefresh}>
          Refresh
        </button>
      </span>
    </footer>
  )
}
