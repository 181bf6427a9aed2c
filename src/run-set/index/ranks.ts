/**
 * One whole number per code that sorts as the code's text does, NaN where there is none; texts that compare as equal share
 * it. A text that comes or changes is put into its place: the others are not compared again.
 */
export class Ranks {
  readonly #textOf: (code: number) => string | null
  readonly #compare: (a: string, b: string) => number
  readonly #touched = new Set<number>()
  /** Codes that have a text, in its order. */
  #sorted = new Uint32Array(0)
  #ranks = new Float64Array(0)
  #seen = 0

  constructor(textOf: (code: number) => string | null, compare: (a: string, b: string) => number) {
    this.#textOf = textOf
    this.#compare = compare
  }

  /** Says that the text of this code may be another one. */
  touch(code: number): void {
    if (code < this.#seen) this.#touched.add(code)
  }

  /** The ranks of the codes below `count`. */
  values(count: number): Float64Array {
    for (; this.#seen < count; this.#seen += 1) this.#touched.add(this.#seen)
    if (this.#touched.size > 0) this.#placeTouched()
    return this.#ranks
  }

  #text(code: number): string {
    return this.#textOf(code) ?? ''
  }

  #placeTouched(): void {
    const before = this.#ranks
    const touched = new Uint8Array(this.#seen)
    for (const code of this.#touched) touched[code] = 1
    const kept = this.#untouched(touched)
    const placed = [...this.#touched]
      .map((code) => ({ code, text: this.#textOf(code) }))
      .filter((entry): entry is { code: number; text: string } => entry.text !== null)
      .sort((a, b) => this.#compare(a.text, b.text))
    const sorted = new Uint32Array(kept.length + placed.length)
    let from = 0
    let at = 0
    for (const { code, text } of placed) {
      const to = this.#firstAfter(kept, text, from)
      sorted.set(kept.subarray(from, to), at)
      at += to - from
      sorted[at++] = code
      from = to
    }
    sorted.set(kept.subarray(from), at)

    const ranks = new Float64Array(Math.max(this.#seen, before.length)).fill(Number.NaN)
    let rank = 0
    let last = -1
    for (let place = 0; place < sorted.length; place += 1) {
      const code = sorted[place] as number
      if (last >= 0) {
        const known = touched[last] === 0 && touched[code] === 0
        const equal = known
          ? before[last] === before[code]
          : this.#compare(this.#text(last), this.#text(code)) === 0
        if (!equal) rank += 1
      }
      ranks[code] = rank
      last = code
    }
    this.#sorted = sorted
    this.#ranks = ranks
    this.#touched.clear()
  }

  #untouched(touched: Uint8Array): Uint32Array {
    const kept = new Uint32Array(this.#sorted.length)
    let count = 0
    for (let at = 0; at < this.#sorted.length; at += 1) {
      const code = this.#sorted[at] as number
      if (touched[code] === 0) kept[count++] = code
    }
    return kept.subarray(0, count)
  }

  /** Where the codes begin whose text comes after `text`, from `low` on. */
  #firstAfter(codes: Uint32Array, text: string, low: number): number {
    let high = codes.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (this.#compare(this.#text(codes[middle] ?? 0), text) > 0) high = middle
      else low = middle + 1
    }
    return low
  }
}
