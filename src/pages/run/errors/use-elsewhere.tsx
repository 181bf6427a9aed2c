import { lazy, type ReactNode, Suspense, useId, useState } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { OccurrencesButton } from './occurrences-button'
import { useSimilarErrors } from './use-similar-errors'

const SameError = lazy(() => import('./same-error').then((module) => ({ default: module.SameError })))

/** How often an error occurs, as a button, and the panel that it opens with where else it did. */
export function useElsewhere(run: ServerRun, error: ServerRunError): { button: ReactNode; panel: ReactNode } {
  const id = useId()
  const [open, setOpen] = useState(false)
  const similar = useSimilarErrors(run, error)
  return {
    button: <OccurrencesButton similar={similar} open={open} controls={id} onToggle={() => setOpen(!open)} />,
    panel: (
      <div id={id} hidden={!open}>
        {open && similar.kind === 'known' && (
          <Suspense fallback={<p className="h-40 text-muted">Loading…</p>}>
            <SameError run={run} error={error} similar={similar} />
          </Suspense>
        )}
      </div>
    ),
  }
}
