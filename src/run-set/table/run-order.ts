/** What a page is next to: what comes right after or right before this row, or the top of the list. */
export type Anchor = { after: number } | { before: number } | 'top'

/** How far a row is looked for around the place where it should be, before the whole order is searched. */
const NEAR = 256

/**
 * Rows in the order in which the API lists their runs, the newest id first. It is learned from pages alone: ids are never
 * compared, because their order is the database's secret (CONTRACT section 3).
 */
export class RunOrder {
  #rows = new Uint32Array(64)
  #length = 0
  /** By row, 1 where it has a place: a new one need not be looked for among all. */
  #placed = new Uint8Array(64)

  /** A view, good until the next change. */
  get rows(): Uint32Array {
    return this.#rows.subarray(0, this.#length)
  }

  get last(): number | undefined {
    return this.#length === 0 ? undefined : this.#rows[this.#length - 1]
  }

  has(row: number): boolean {
    return this.#placed[row] === 1
  }

  /** Where the row stands, -1 where it doesn't; looked for from `near` on first. */
  indexOf(row: number, near = 0): number {
    if (!this.has(row)) return -1
    const rows = this.rows
    const found = rows.subarray(near, near + NEAR).indexOf(row)
    return found >= 0 ? near + found : rows.indexOf(row)
  }

  /**
   * Puts the rows of one page, which the API lists one right after the other, into their places. Rows that are there
   * stay where they are; one that is new goes right after the one that it follows.
   */
  place(page: readonly number[], anchor: Anchor): void {
    if (anchor !== 'top' && 'before' in anchor) {
      let at = this.indexOf(anchor.before)
      if (at < 0) at = 0
      for (const row of page.toReversed()) {
        const known = this.indexOf(row, Math.max(0, at - NEAR))
        if (known < 0) this.#insert(at, row)
        else if (known < at) at = known
      }
      return
    }
    let at = anchor === 'top' ? -1 : this.indexOf(anchor.after, Math.max(0, this.#length - NEAR))
    if (anchor !== 'top' && at < 0) at = this.#length - 1
    for (const row of page) {
      const known = at + 1 < this.#length ? this.indexOf(row, at + 1) : this.indexOf(row)
      if (known < 0) this.#insert(++at, row)
      else if (known > at) at = known
    }
  }

  /** The rows 0, 1, 2 and so on, so many, in place of what was there. */
  fill(rows: number): void {
    this.#rows = Uint32Array.from({ length: Math.max(64, rows) }, (_, row) => row)
    this.#length = rows
    this.#placed = new Uint8Array(this.#rows.length).fill(1, 0, rows)
  }

  remove(row: number): void {
    const at = this.indexOf(row)
    if (at < 0) return
    this.#rows.copyWithin(at, at + 1, this.#length)
    this.#length -= 1
    this.#placed[row] = 0
  }

  #insert(at: number, row: number): void {
    if (this.#length === this.#rows.length) {
      const grown = new Uint32Array(Math.ceil(this.#length * 1.5))
      grown.set(this.#rows)
      this.#rows = grown
    }
    this.#rows.copyWithin(at + 1, at, this.#length)
    this.#rows[at] = row
    this.#length += 1
    if (row >= this.#placed.length) {
      const grown = new Uint8Array(Math.ceil((row + 1) * 1.5))
      grown.set(this.#placed)
      this.#placed = grown
    }
    this.#placed[row] = 1
  }
}
