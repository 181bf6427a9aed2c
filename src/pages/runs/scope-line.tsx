import { usePreference } from '../../lib/preferences'
import { formatClock, formatShortTime } from '../../lib/time'
import { scopeParts } from '../../run-set/view/scope'
import type { RunView } from '../../run-set/view/view'
import { isComplete, type WalkState } from '../../run-set/walk/walk-state'

/** What the rows are rows of, how fresh they are, and the way to more. */
export function ScopeLine({
  shown,
  inRange,
  view,
  walk,
  progress,
  onStop,
  onResume,
  asOfMs,
  refreshing,
  onRefresh,
}: {
  shown: number
  inRange: number
  view: RunView
  /** How far the range is loaded; undefined before that is under way. */
  walk: WalkState | undefined
  progress: (formatTime: (ms: number) => string) => string[]
  onStop: () => void
  onResume: () => void
  /** Epoch ms. */
  asOfMs: number
  refreshing: boolean
  onRefresh: () => void
}) {
  const zone = usePreference('timeZone')
  const formatTime = (ms: number) => formatShortTime(ms, zone)
  const complete = walk !== undefined && isComplete(walk)
  const parts = scopeParts({ view, shown, inRange, complete, progress: progress(formatTime), formatTime })
  return (
    <footer className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 text-muted">
      <p data-testid="scope" className="min-w-0 max-w-full">
        {parts.join(' · ')}
      </p>
      {walk && <WalkButton walk={walk} onStop={onStop} onResume={onResume} />}
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

/** Stops the loading of the range, or goes on with it; nothing where it is done. */
function WalkButton({
  walk: { phase },
  onStop,
  onResume,
}: {
  walk: WalkState
  onStop: () => void
  onResume: () => void
}) {
  if (phase.kind === 'loading' || phase.kind === 'waiting')
    return (
      <button type="button" className="btn" onClick={onStop}>
        Stop loading
      </button>
    )
  if (phase.kind === 'stopped' || (phase.kind === 'ended' && phase.why === 'cap'))
    return (
      <button type="button" className="btn" onClick={onResume}>
        Go on loading
      </button>
    )
  return null
}
