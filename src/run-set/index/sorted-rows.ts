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
    const { values } = columns.status
    const { rows } = this.#set.order
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number
      if (values[row] === active) this.#changed.add(row)
    }
  }

  /** What stood in order, without the changed rows, and those in between where they belong now. */
  #merged(rows: Uint32Array, keys: readonly RowKey[]): Uint32Array {
    const { order, table } = this.#set
    const placeOf = placesOf(rows, table.rowCount)
    const changed = new Uint8Array(table.rowCount)
    for (const row of this.#changed) changed[row] = 1
    const moved = [...this.#changed].filter((row) => order.has(row))
    if (moved.length > 1) moved.sort((a, b) => placeOf(a) - placeOf(b))
    const coming = orderRows(Uint32Array.from(moved), keys)
    const merged = new Uint32Array(rows.length)
    let at = 0
    let next = 0
    const before = this.#sorted
    for (let old = 0; old < before.length; old += 1) {
      const row = before[old] as number
      if (changed[row] === 1) continue
      while (next < coming.length && isBefore(coming[next] as number, row, keys, placeOf)) {
        merged[at++] = coming[next++] as number
      }
      merged[at++] = row
    }
    merged.set(coming.subarray(next), at)
    return merged
  }
}

/** Where a row stands among these; counted when it is first asked for, since hardly two runs are equal in what they are sorted by. */
function placesOf(rows: Uint32Array, rowCount: number): (row: number) => number {
  let places: Uint32Array | undefined
  return (row) => {
    if (places === undefined) {
      places = new Uint32Array(rowCount)
      for (let place = 0; place < rows.length; place += 1) places[rows[place] as number] = place
    }
    return places[row] as number
  }
}

/** What a row sorts by in these changes with the time alone, while its run is active. */
const TIME_TELLS: readonly RunFieldId[] = ['duration']
/** In these, when another run changes. */
const OTHERS_TELL: readonly RunFieldId[] = ['usual', 'look']

function isBefore(a: number, b: number, keys: readonly RowKey[], placeOf: (row: number) => number): boolean {
  for (const { read, descending } of keys) {
    const [left, right] = [read(a), read(b)]
    if (left === right || (Number.isNaN(left) && Number.isNaN(right))) continue
    if (Number.isNaN(left) || Number.isNaN(right)) return Number.isNaN(right)
    return descending ? left > right : left < right
  }
  return placeOf(a) < placeOf(b)
}
