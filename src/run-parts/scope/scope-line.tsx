import { Suspense } from 'react'
import { usePreference } from '../../lib/preferences'
import { formatClock, formatShortTime } from '../../lib/time'
import type { Engine } from '../../run-set/engine'
import { windowOf } from '../../run-set/view/range'
import { scopeParts } from '../../run-set/view/scope'
import type { RunView } from '../../run-set/view/view'
import { isComplete, type WalkState } from '../../run-set/walk/walk-state'
import { afterRows } from '../lazy-parts'

// They say how the working set is loaded and kept fresh, and come after it.
const LiveControl = afterRows('LiveControl')
const WalkButton = afterRows('WalkButton')
/** From this age on, a time of day alone could be that of another day, ms. */
const OLD_MS = 12 * 3_600_000

/** What the rows are rows of, how fresh they are, and the way to more. */
export function ScopeLine({
  shown,
  inRange,
  view,
  ordered,
  walk,
  engine,
  asOfMs,
  refreshing,
  onRefresh,
}: {
  shown: number
  inRange: number
  view: RunView
  /** Whether it says how the rows are ordered; it does where nothing is said. */
  ordered?: boolean
  /** How far the range is loaded; undefined before that is under way. */
  walk: WalkState | undefined
  engine: Engine | undefined
  /** Epoch ms. */
  asOfMs: number
  refreshing: boolean
  onRefresh: () => void
}) {
  const zone = usePreference('timeZone')
  const formatTime = (ms: number) => formatShortTime(ms, zone)
  const complete = walk !== undefined && isComplete(walk)
  const progress = (walk && engine?.progress(windowOf(view.range, Date.now()), formatTime)) ?? ['loading']
  const parts = scopeParts({
    view,
    shown,
    inRange,
    complete,
    progress,
    formatTime,
    ordered,
  })
  const clock = Date.now() - asOfMs > OLD_MS ? formatTime(asOfMs) : formatClock(asOfMs, zone)
  const asOf = (
    <span>
      as of {clock}
      {zone === 'utc' && ' UTC'}
    </span>
  )
  return (
    <footer className="flex min-h-10 flex-wrap items-center gap-x-3 gap-y-1 border-t border-line px-3 py-1.5 text-muted">
      <p data-testid="scope" className="min-w-0 max-w-full">
        {parts.join(' · ')}
      </p>
      {walk && engine && (
        <Suspense>
          <WalkButton walk={walk} engine={engine} />
        </Suspense>
      )}
      <span className="ml-auto flex min-w-0 flex-wrap items-center justify-end gap-x-2 whitespace-nowrap text-faint">
        {/* As wide as what is to come, so that nothing moves. */}
        <Suspense
          fallback={
            <>
              {asOf}
              <span className="w-24" />
            </>
          }
        >
          <LiveControl>{asOf}</LiveControl>
        </Suspense>
        <button type="button" className="btn-ghost" disabled={refreshing} onClick={onRefresh}>
          Refresh
        </button>
      </span>
    </footer>
  )
}
