import { plainLine } from './escapes'
import { placeOf, type ShownLines } from './line-filter'
import type { RunLogLine } from './run-log-line'

/** In small letters, each in its place: a letter that would become two stays as it is. */
export function inSmall(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return Array.from(text, (sign) => {
    const one = sign.toLowerCase()
    return one.length === sign.length ? one : sign
  }).join('')
}

/** The searched text of the line at a place; made once, and kept while that line stands there. */
type SearchedText = (line: RunLogLine, place: number) => string

export function createSearchedText(): SearchedText {
  const lines: RunLogLine[] = []
  const texts: string[] = []
  return (line, place) => {
    const known = lines[place] === line ? texts[place] : undefined
    if (known !== undefined) return known
    const text = inSmall(plainLine(line.text))
    lines[place] = line
    texts[place] = text
    return text
  }
}

// Beyond it nobody walks from one to the next.
const MOST = 100_000

/** Where a text stands: for each match the row and the place in it, in order. */
export interface Matches {
  rows: readonly number[]
  starts: readonly number[]
  /** Whether there are more than are held. */
  more: boolean
}

const NONE: Matches = { rows: [], starts: [], more: false }

/** Every place of `needle`, which is in small letters; none of an empty one. Matches don't overlap. */
export function findMatches(shown: ShownLines, needle: string, textOf: SearchedText): Matches {
  if (needle === '') return NONE
  const rows: number[] = []
  const starts: number[] = []
  // By number: this runs at each letter that is typed.
  for (let row = 0; row < shown.lines.length; row += 1) {
    const line = shown.lines[row]
    if (line === undefined) continue
    const text = textOf(line, placeOf(shown, row))
    for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + needle.length)) {
      if (rows.length === MOST) return { rows, starts, more: true }
      rows.push(row)
      starts.push(at)
    }
  }
  return { rows, starts, more: false }
}

/** The first match at or after a place in a row; the number of matches when there is none. */
export function matchFrom({ rows, starts }: Matches, row: number, start: number): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = rows[middle] ?? 0
    if (at < row || (at === row && (starts[middle] ?? 0) < start)) low = middle + 1
    else high = middle
  }
  return low
}
