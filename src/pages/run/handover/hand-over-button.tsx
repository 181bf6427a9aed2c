import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../../components/popover-button'
import type { ServerRun } from '../../../contract/server-run'

const Menu = lazy(() => import('./hand-over-menu').then((module) => ({ default: module.HandOverMenu })))

/** Opens what can be handed over to whoever looks into the run: all that is known of it, as one file. */
export const HandOverButton = ({ run }: { run: ServerRun }) => (
  <PopoverButton label="Hand over…" title="Hand over this run" className="btn">
    <Suspense fallback={<p className="min-h-[240px] p-2 text-muted">Loading…</p>}>
      <Menu run={run} />
    </Suspense>
  </PopoverButton>
)
