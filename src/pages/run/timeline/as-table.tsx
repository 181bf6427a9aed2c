import { lazy, Suspense, useId, useState } from 'react'
import type { Axis } from '../../../domain/timeline/axis'
import type { Timeline } from '../../../domain/timeline/timeline'

const TimelineTable = lazy(() =>
  import('./timeline-table').then((module) => ({ default: module.TimelineTable })),
)

/** The same in rows, when asked for. */
export function AsTable({ timeline, axis }: { timeline: Timeline; axis: Axis }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="mt-2">
      <button
        type="button"
        className="btn-ghost -ml-2"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {open ? 'Hide the table' : 'Show as table'}
      </button>
      <div id={id} hidden={!open}>
        {open && (
          <Suspense fallback={<p className="h-80 pt-2 text-faint">Loading the table…</p>}>
            <TimelineTable timeline={timeline} axis={axis} />
          </Suspense>
        )}
      </div>
    </div>
  )
}
