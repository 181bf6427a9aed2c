import type { ReactNode } from 'react'
import type { StatusTone } from '../../../domain/status'
import { MarkShape } from './mark-shape'

/** Looks that a mark may have besides its status's. */
export const LOOK = {
  current: 'ring-2 ring-accent ring-inset rounded-full',
  sibling: 'shadow-[inset_0_-2px_0_var(--accent)]',
  loop: 'bg-odd-soft',
} as const

const STATUSES: Record<StatusTone, string> = {
  completed: 'Completed',
  failed: 'Failed',
  active: 'Active',
  unknown: 'Another status',
}

const Swatch = ({ look }: { look: string }) => <span aria-hidden="true" className={`size-[14px] ${look}`} />

/** How the strips are to be read. */
export function LineageLegend() {
  const statuses = Object.entries(STATUSES) as [StatusTone, string][]
  return (
    <div className="py-2 text-[12px] text-muted">
      <p>
        Runs in order of time, the oldest first. They stand evenly spaced, so that none covers another; a time
        stands before the first and after each long pause.
      </p>
      <ul aria-label="Legend" className="mt-1 flex flex-wrap gap-x-3.5 gap-y-1">
        {statuses.map(([tone, name]) => (
          <Entry key={tone} sign={<MarkShape tone={tone} />}>
            {name}
          </Entry>
        ))}
        <Entry sign={<Swatch look={LOOK.current} />}>This run</Entry>
        <Entry sign={<Swatch look={LOOK.sibling} />}>Same server session</Entry>
        <Entry sign={<Swatch look={LOOK.loop} />}>Crash loop</Entry>
      </ul>
    </div>
  )
}

const Entry = ({ sign, children }: { sign: ReactNode; children: string }) => (
  <li className="flex items-center gap-1.5 whitespace-nowrap">
    {sign}
    {children}
  </li>
)
