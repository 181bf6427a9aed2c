import { useDeferredValue, useMemo, useState } from 'react'
import { plainLine } from '../../../domain/logs/escapes'
import { placeOf, type ShownLines } from '../../../domain/logs/line-filter'
import {
  createSearchedText,
  findMatches,
  inSmall,
  type Matches,
  matchFrom,
} from '../../../domain/logs/line-search'
import type { RunLogLine } from '../../../domain/logs/run-log-line'

const SLICE_MS = 8

export interface LogSearch {
  query: string
  setQuery: (query: string) => void
  /** What is searched for now, in small letters: a moment behind what is typed. */
  needle: string
  matches: Matches
  /** Which match the search stands at, from 0. */
  index: number
  /** The row of that match, and where it begins in its text; null when there is none. */
  current: { row: number; start: number } | null
  /** To the next match (1) or the one before (-1), round the end. */
  step: (by: 1 | -1) => void
  /** Makes the texts to search in ahead of the first letter. */
  prepare: () => void
}

/** The search in the shown lines. Where it stands is kept while lines come and the filter changes. */
export function useLogSearch(lines: readonly RunLogLine[], shown: ShownLines): LogSearch {
  const [textOf] = useState(createSearchedText)
  const [query, setQuery] = useState('')
  // In the whole output, which a filter doesn't move.
  const [stand, setStand] = useState({ place: 0, start: 0 })
  const deferred = useDeferredValue(query)
  // As it is shown, so that what was copied from a line is found in it.
  const needle = inSmall(plainLine(deferred))
  const matches = useMemo(() => findMatches(shown, needle, textOf), [shown, needle, textOf])
  const count = matches.rows.length
  const standRow = rowFrom(shown, stand.place)
  const found = matchFrom(matches, standRow, placeOf(shown, standRow) === stand.place ? stand.start : 0)
  const index = found === count ? 0 : found
  const [row, start] = [matches.rows[index], matches.starts[index]]
  return {
    query,
    setQuery: (next) => {
      if (query === '') setStand({ place: 0, start: 0 })
      setQuery(next)
    },
    needle,
    matches,
    index,
    current: useMemo(() => (row === undefined || start === undefined ? null : { row, start }), [row, start]),
    step: (by) => {
      const next = (index + by + count) % count
      const [row, start] = [matches.rows[next], matches.starts[next]]
      if (row !== undefined && start !== undefined) setStand({ place: placeOf(shown, row), start })
    },
    prepare: () => inSlices(lines.length, (place) => lines[place] && textOf(lines[place], place)),
  }
}

/** The first shown row at or after a place. */
function rowFrom({ lines, places }: ShownLines, place: number): number {
  if (places === null) return place
  let low = 0
  let high = lines.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((places[middle] ?? 0) < place) low = middle + 1
    else high = middle
  }
  return low
}

/** Does a lot of small things, with breaks in which the page can paint. */
function inSlices(count: number, work: (at: number) => void): void {
  let at = 0
  const slice = () => {
    const until = performance.now() + SLICE_MS
    while (at < count && performance.now() < until) work(at++)
    if (at < count) setTimeout(slice)
  }
  setTimeout(slice)
}
