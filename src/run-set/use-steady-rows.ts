import { useState } from 'react'
import { NO_ROWS, type RunRows } from './run-rows'
import type { RunView } from './view/view'

/**
 * The rows to show: the latest, or, while `hold` says that somebody reads further down, those that stood there, so that
 * nothing moves under the eye. They change in place; new ones wait. Another view, or a run that is gone, is shown at
 * once. `removed` counts those. While the latest are not known (null), those of the view before stay.
 */
export function useSteadyRows(latest: RunRows | null, view: RunView, removed: number, hold: boolean) {
  const [kept, setKept] = useState({ rows: latest, view, removed })
  const held = hold && kept.rows !== null && kept.view === view && kept.removed === removed
  const stays = held || latest === null
  if (!stays && (kept.rows !== latest || kept.view !== view)) setKept({ rows: latest, view, removed })
  const rows = stays ? kept.rows : latest
  return {
    rows: rows ?? NO_ROWS,
    /** The view that these are the rows of; null where there are none yet. */
    view: rows === null ? null : stays ? kept.view : view,
    waiting: rows && latest ? Math.max(0, latest.list.length - rows.list.length) : 0,
  }
}
