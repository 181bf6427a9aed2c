import { lazy, Suspense, useState } from 'react'
import type { Shown } from '../export/export-source'

const Menu = lazy(() => import('./differences-menu').then((module) => ({ default: module.DifferencesMenu })))

/** Opens what sets the selected runs apart from the others that are shown. */
export function DifferencesButton({
  ids,
  shown,
}: {
  /** Of the selected runs; never empty. The same array until the selection changes. */
  ids: readonly string[]
  shown: Shown
}) {
  const [open, setOpen] = useState(false)
  const { whole } = shown.rows
  return (
    <>
      <button
        type="button"
        className="btn"
        aria-haspopup="dialog"
        // For the moment in which only the first page is known, there is no rest to compare with.
        disabled={whole === null}
        onClick={() => setOpen(true)}
      >
        What sets {ids.length === 1 ? 'it' : 'them'} apart
      </button>
      {open && whole && (
        <Suspense>
          <Menu ids={ids} shown={shown} whole={whole} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
