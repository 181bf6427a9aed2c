import { lazy, type ReactNode, Suspense } from 'react'
import { PopoverButton } from '../../components/popover-button'
import { useNow } from '../../lib/clock'
import { usePreference } from '../../lib/preferences'
import type { LiveState } from '../../run-set/live/live-loop'
import { pollSeconds } from '../../run-set/live/poll'
import { useEngineState } from '../../run-set/use-engine-state'
import { liveWords, slowReason } from './live-words'
import { TabState } from './tab-state'

const LiveMenu = lazy(() => import('./live-menu').then((module) => ({ default: module.LiveMenu })))

/**
 * How the runs are kept fresh, and the choice of how often. The words stand at the open end of the line, before
 * `children`, so that nothing moves when they change.
 */
export function LiveControl({ children }: { children: ReactNode }) {
  const known = useEngineState()
  const seconds = pollSeconds(usePreference('poll'))
  const every = seconds === 0 ? 'Off' : `Every ${seconds} s`
  return (
    <>
      {known && <LiveWords live={known.state.live} failing={known.state.refreshError !== null} />}
      {children}
      <PopoverButton
        title="Live"
        className="btn-ghost w-24 justify-center"
        label={
          <>
            <span className="sr-only">Live: </span>
            {every}
          </>
        }
      >
        <Suspense fallback={<p className="p-2 text-muted">Loading…</p>}>
          <LiveMenu />
        </Suspense>
      </PopoverButton>
      {known && <TabState {...known.state} />}
    </>
  )
}

function LiveWords({ live, failing }: { live: LiveState; failing: boolean }) {
  const words = useNow((nowMs) => liveWords(live, failing, nowMs))
  const look = live.kind === 'waiting' && live.why !== null ? 'text-odd' : ''
  return (
    <span data-testid="live" className={`print:hidden ${look}`} title={slowReason(live) ?? undefined}>
      {words}
    </span>
  )
}
