import { useState } from 'react'
import type { RunRows } from './run-rows'
import type { RunView } from './view'

/**
 * The rows to show: the latest, or, while `hold` says that somebody reads further down, those that stood there, so that
 * nothing moves under the eye. They change in place; new ones wait. Another view, or a run that is gone, is shown at
 * once. `removed` counts those.
 */
export function useSteadyRows(latest: RunRows, view: RunView, removed: number, hold: boolean) {
  const [kept, setKept] = useState({ rows: latest, view, removed })
  const stays = hold && kept.view === view && kept.removed === removed
  if (!stays && kept.rows !== latest) setKept({ rows: latest, view, removed })
  const rows = stays ? kept.rows : latest
  return { rows, waiting: Math.max(0, latest.list.length - rows.list.length) }
}
