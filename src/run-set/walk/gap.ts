import type { ServerRunList } from '../../contract/server-run'
import type { TimeField } from '../table/times'
import type { WorkingSet } from '../table/working-set'
import type { Met } from './met'
import type { Walk } from './walk'

/**
 * Runs that were loaded before, and a walk from the top down to them. What lies between is not known until a page of the
 * walk shows one of them; then it goes on from their end, since the API lists them one right after the other.
 */
export class Gap {
  /** Of the runs that were loaded before, those that the walk has neither met nor gone past. */
  readonly #unmet: Set<string>
  readonly #atEnd: boolean

  /** `atEnd` where the API has said that nothing follows the last one of the set. */
  constructor(set: WorkingSet, atEnd: boolean) {
    this.#unmet = new Set(set.ids())
    this.#atEnd = atEnd
  }

  /**
   * After a page of the walk is in the set. Null while the gap is open; else the runs that the walk went past without
   * meeting them, which may be gone.
   */
  afterPage({ items, pagination }: ServerRunList, walk: Walk, set: WorkingSet): readonly string[] | null {
    let met = false
    for (const { id } of items) if (this.#unmet.delete(id)) met = true
    if (!met) {
      if (walk.state.phase.kind !== 'ended') return null
      // Nothing ties them to what the walk has loaded, and nothing will. The last go first: it is quicker.
      for (const id of [...this.#unmet].reverse()) set.remove(id)
      return []
    }
    const from = set.placeOf(items.at(-1)?.id ?? '') + 1
    if (pagination.has_more_after && from < set.table.size) {
      const rest = known(set, walk.range.field, from)
      for (const { id } of rest) this.#unmet.delete(id)
      walk.join(rest, this.#atEnd)
    }
    return [...this.#unmet]
  }
}

/** The runs of the set from that place on, with the time that a range of that field is meant for. */
function known({ order, table }: WorkingSet, field: TimeField, from: number): Met[] {
  const { id, created, started, stopped } = table.columns
  const first = { created, started, stopped }[field].values
  return Array.from(order.rows.subarray(from), (row) => {
    let ms = first[row] as number
    // The engine writes no `started_at` (CONTRACT section 2).
    if (field === 'started' && Number.isNaN(ms)) ms = created.values[row] as number
    return { id: id.get(row) ?? '', ms: Number.isNaN(ms) ? null : ms }
  })
}
