import { preference } from '../lib/preferences'
import type { RunRows } from './run-rows'
import type { SetRows } from './set-rows'
import type { RunTable } from './table/run-table'
import type { RunView } from './view/view'

/** That of a page, that of the range before, and those of the page one came from. */
const MOST_KEPT = 4
const MINUTE_MS = 60_000

/** The rows of the last views that were asked for: a page that shows the same runs as the one before makes none anew. */
export class RecentRows {
  readonly #table: RunTable
  readonly #rows: Pick<SetRows, 'of'>
  /** The last one asked for stands last. Those of a table that has changed since are of no use. */
  readonly #kept = new Map<string, RunRows>()
  #version = -1

  constructor(table: RunTable, rows: Pick<SetRows, 'of'>) {
    this.#table = table
    this.#rows = rows
  }

  /** As of `nowMs`, epoch ms, or of an earlier moment of the same minute. */
  rows(view: RunView, nowMs: number): RunRows {
    if (this.#table.version !== this.#version) this.#kept.clear()
    this.#version = this.#table.version
    const { range, search, facets, excluded, sort } = view
    const minute = Math.floor(nowMs / MINUTE_MS)
    const key = JSON.stringify([minute, preference('timeZone'), range, search, facets, excluded, sort])
    const rows = this.#kept.get(key) ?? this.#rows.of(view, nowMs)
    this.#kept.delete(key)
    this.#kept.set(key, rows)
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= MOST_KEPT) break
      this.#kept.delete(oldest)
    }
    return rows
  }
}
