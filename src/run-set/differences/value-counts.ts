import type { FacetColumn } from '../index/row-facets'

interface ValueCount {
  /** As the column gives it. */
  value: string
  inCount: number
  restCount: number
  /** The first row that has the value: of the selected ones, or of the rest where none of them has it. */
  row: number
}

/** Each value that occurs among the rows, in no order that says anything. Each row is named once. */
export function countValues(column: FacetColumn, selected: Uint32Array, rest: Uint32Array): ValueCount[] {
  const { codes, numbers } = column.current()
  // Several codes may stand for one value: a server that was renamed, a client with other capabilities.
  const byCode = Uint32Array.from(numbers)
  const tally = (rows: Uint32Array) => {
    const [counts, firsts] = [new Uint32Array(column.values.length), new Uint32Array(column.values.length)]
    for (let at = 0; at < rows.length; at += 1) {
      const row = rows[at] as number
      const number = byCode[codes[row] as number] as number
      if (counts[number] === 0) firsts[number] = row
      counts[number] = (counts[number] as number) + 1
    }
    return { counts, firsts }
  }
  const [ours, others] = [tally(selected), tally(rest)]
  return column.values.flatMap((value, number) => {
    const [inCount, restCount] = [ours.counts[number] as number, others.counts[number] as number]
    if (inCount + restCount === 0) return []
    return { value, inCount, restCount, row: (inCount > 0 ? ours : others).firsts[number] as number }
  })
}
