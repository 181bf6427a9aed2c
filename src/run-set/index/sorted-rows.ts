import type { WorkingSet } from '../table/working-set'
import type { RunFieldId } from '../view/fields'
import { formatSort, type SortKey } from '../view/view'
import { orderRows, type RowKey } from './order-rows'
import type { RowKeys } from './row-keys'

/** With more changes than one row in so many, all are sorted anew. */
const FEW = 8

/**
 * All rows of the working set in an order that is kept: rows that came or changed since are put into their places, so
 * that a refresh costs what it changed, and not a sort of everything.
 */
export class SortedRows {
  readonly #set: WorkingSet
  readonly #keys: RowKeys
  readonly #changed = new Set<number>()
  #sorted: Uint32Array = new Uint32Array(0)
  #sort: string | null = null

  constructor(set: WorkingSet, keys: RowKeys) {
    this.#set = set
    this.#keys = keys
    set.table.watch((row) => this.#changed.add(row))
  }

  /** The rows by `sort`, nulls last both ways, ties in the API's order; not to be written to. */
  current(sort: readonly SortKey[], nowMs: number): Uint32Array {
    const keys = sort.map(({ field, descending }) => ({ read: this.#keys.reader(field, nowMs), descending }))
    const name = formatSort(sort)
    const { rows } = this.#set.order
    if (sort.some(({ field }) => TIME_TELLS.includes(field))) this.#touchActive()
    const few = this.#changed.size * FEW < rows.length
    if (name === this.#sort && few && !sort.some(({ field }) => OTHERS_TELL.includes(field))) {
      if (this.#changed.size > 0) this.#sorted = this.#merged(rows, keys)
    } else this.#sorted = orderRows(rows.slice(), keys)
    this.#sort = name
    this.#changed.clear()
    return this.#sorted
  }

  #touchActive(): void {
    const { texts, columns } = this.#set.table
    const active = texts.status.codeOf('active')
    for (const row of this.#set.order.rows) if (columns.status.values[row] === active) this.#changed.add(row)
  }

  /** What stood in order, without the changed rows, and those in between where they belong now. */
  #merged(rows: Uint32Array, keys: readonly RowKey[]): Uint32Array {
    const places = new Int32Array(this.#set.table.rowCount).fill(-1)
    for (let place = 0; place < rows.length; place += 1) places[rows[place] as number] = place
    const moved = Uint32Array.from(
      [...this.#changed]
        .filter((row) => (places[row] as number) >= 0)
        .sort((a, b) => (places[a] as number) - (places[b] as number)),
    )
    const changed = new Uint8Array(places.length)
    for (const row of this.#changed) changed[row] = 1
    const coming = orderRows(moved, keys)
    const merged = new Uint32Array(rows.length)
    let at = 0
    let next = 0
    for (const row of this.#sorted) {
      if (changed[row] === 1 || places[row] === -1) continue
      while (next < coming.length && isBefore(coming[next] as number, row, keys, places)) {
        merged[at++] = coming[next++] as number
      }
      merged[at++] = row
    }
    merged.set(coming.subarray(next), at)
    return merged
  }
}

/** What a row sorts by in these changes with the time alone, while its run is active. */
const TIME_TELLS: readonly RunFieldId[] = ['duration']
/** In these, when another run changes. */
const OTHERS_TELL: readonly RunFieldId[] = ['usual', 'look']

function isBefore(a: number, b: number, keys: readonly RowKey[], places: Int32Array): boolean {
  for (const { read, descending } of keys) {
    const [left, right] = [read(a), read(b)]
    if (left === right || (Number.isNaN(left) && Number.isNaN(right))) continue
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(right)
    return descending ? left > right : left < right
  }
  return (places[a] as number) < (places[b] as number)
}
