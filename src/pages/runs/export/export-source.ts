import type { Engine } from '../../../run-set/engine'
import type { RunRows } from '../../../run-set/run-rows'
import { windowOf } from '../../../run-set/view/range'
import { scopeParts } from '../../../run-set/view/scope'
import type { RunView } from '../../../run-set/view/view'
import type { ExportSource } from './use-export'

const iso = (ms: number) => new Date(ms).toISOString()

/** What a page shows. */
export interface Shown {
  engine: Engine | undefined
  rows: RunRows
  /** The view that these are the rows of. */
  view: RunView
  /** Whether these are all runs of the range. */
  complete: boolean
}

/** All runs of a view for a file. */
export function exportSource({ engine, rows: { list, inRange }, view, complete }: Shown): ExportSource {
  return {
    ids: () => Array.from({ length: list.length }, (_, at) => list.idAt(at)),
    run: (id) => engine?.run(id),
    extra: (id) => engine?.extra(id) ?? null,
    columns: view.columns,
    scope: () =>
      scopeParts({
        view,
        shown: list.length,
        inRange,
        complete,
        progress: engine?.progress(windowOf(view.range, Date.now()), iso) ?? [],
        formatTime: iso,
      }),
  }
}
