import { lazy, Suspense, useState } from 'react'
import type { ServerRun } from '../../contract/server-run'

const RawJsonDialog = lazy(() =>
  import('./raw-json-dialog').then((module) => ({ default: module.RawJsonDialog })),
)

/** A button that shows the run as the API sent it, unknown fields included. */
export function RawJson({ run }: { run: ServerRun }) {
  const [open, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="btn" aria-haspopup="dialog" onClick={() => setOpen(true)}>
        Raw JSON
      </button>
      {open && (
        <Suspense>
          <RawJsonDialog run={run} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
