/** A key to order rows by: what `read` gives for a row, NaN for null. */
export interface RowKey {
  read: (row: number) => number
  descending: boolean
}

/** Keys are sorted by so large a digit at a time. */
const DIGIT = 2 ** 16

/**
 * The rows in the order of `keys`, the first deciding; nulls last both ways, ties in the order given. One stable pass
 * a key, the last key first, without comparing pairs.
 */
export function orderRows(rows: Uint32Array, keys: readonly RowKey[]): Uint32Array {
  return keys.toReversed().reduce(orderByOne, rows)
}

function orderByOne(rows: Uint32Array, { read, descending }: RowKey): Uint32Array {
  const keys = new Float64Array(rows.length)
  const known = new Uint32Array(rows.length)
  const unknown: number[] = []
  let count = 0
  let low = Number.POSITIVE_INFINITY
  let high = Number.NEGATIVE_INFINITY
  let whole = true
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const key = read(row)
    if (Number.isNaN(key)) {
      unknown.push(row)
      continue
    }
    keys[count] = key
    known[count++] = row
    if (key < low) low = key
    if (key > high) high = key
    if (!Number.isInteger(key)) whole = false
  }
  const result = new Uint32Array(rows.length)
  result.set(unknown, count)
  if (count === 0) return result
  const used = keys.subarray(0, count)
  const isWhole = whole && high - low < Number.MAX_SAFE_INTEGER
  const places = isWhole ? used : ranksOf(used)
  const [first, last] = isWhole ? [low, high] : [0, count - 1]
  for (let at = 0; at < count; at += 1) {
    const place = places[at] as number
    places[at] = descending ? last - place : place - first
  }
  result.set(byDigits(places, known.subarray(0, count), last - first))
  return result
}

/** The rows by their keys, whole numbers from 0 to `highest`: one pass of counting for each digit, the last digit first. */
function byDigits(keys: Float64Array, rows: Uint32Array, highest: number): Uint32Array {
  let fromKeys = keys
  let fromRows = rows
  let toKeys: Float64Array = new Float64Array(keys.length)
  let toRows: Uint32Array = new Uint32Array(rows.length)
  for (let left = highest; ; left = Math.floor(left / DIGIT)) {
    const starts = new Uint32Array(Math.min(left + 1, DIGIT) + 1)
    for (let at = 0; at < fromKeys.length; at += 1) {
      const key = fromKeys[at] as number
      const next = key - Math.floor(key / DIGIT) * DIGIT + 1
      starts[next] = (starts[next] as number) + 1
    }
    for (let digit = 1; digit < starts.length; digit += 1) {
      starts[digit] = (starts[digit] as number) + (starts[digit - 1] as number)
    }
    for (let at = 0; at < fromKeys.length; at += 1) {
      const key = fromKeys[at] as number
      const rest = Math.floor(key / DIGIT)
      const digit = key - rest * DIGIT
      const place = starts[digit] as number
      starts[digit] = place + 1
      toRows[place] = fromRows[at] as number
      toKeys[place] = rest
    }
    if (left < DIGIT) return toRows
    ;[fromKeys, toKeys] = [toKeys, fromKeys]
    ;[fromRows, toRows] = [toRows, fromRows]
  }
}

/** Of each key how many are smaller: whole numbers that sort as the keys do. */
function ranksOf(keys: Float64Array): Float64Array {
  const sorted = keys.toSorted()
  return keys.map((key) => {
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if ((sorted[middle] as number) < key) low = middle + 1
      else high = middle
    }
    return low
  })
}
