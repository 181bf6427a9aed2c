import { CodeColumn } from '../table/columns'

/** Rows in lists, each row in one at most, so linked that one leaves its list without a search. Lists count up from 1; 0 is none. */
export class RowLists {
  readonly #list = new CodeColumn()
  // A row's neighbours in its list, as one more than their number; 0 is none.
  readonly #next = new CodeColumn()
  readonly #previous = new CodeColumn()
  readonly #heads: number[] = []
  readonly #sizes: number[] = []

  /** Which list the row is in. */
  listOf(row: number): number {
    return this.#list.get(row)
  }

  /** Puts the row into that list, and out of the one that it was in. */
  move(row: number, list: number): void {
    if (this.listOf(row) === list) return
    this.#unlink(row)
    if (list !== 0) this.#link(row, list)
  }

  /** The rows of the list, in no order that means anything. */
  rowsOf(list: number): Uint32Array {
    const rows = new Uint32Array(this.#sizes[list] ?? 0)
    let link = this.#heads[list] ?? 0
    for (let at = 0; link !== 0; at += 1) {
      rows[at] = link - 1
      link = this.#next.get(link - 1)
    }
    return rows
  }

  #link(row: number, list: number): void {
    const head = this.#heads[list] ?? 0
    this.#list.set(row, list)
    this.#next.set(row, head)
    this.#previous.set(row, 0)
    if (head !== 0) this.#previous.set(head - 1, row + 1)
    this.#heads[list] = row + 1
    this.#sizes[list] = (this.#sizes[list] ?? 0) + 1
  }

  #unlink(row: number): void {
    const list = this.listOf(row)
    if (list === 0) return
    const [next, previous] = [this.#next.get(row), this.#previous.get(row)]
    if (previous === 0) this.#heads[list] = next
    else this.#next.set(previous - 1, next)
    if (next !== 0) this.#previous.set(next - 1, previous)
    this.#list.set(row, 0)
    this.#sizes[list] = (this.#sizes[list] ?? 0) - 1
  }
}
