import { formatNumber, plural } from '../../lib/text'
import { RUN_FIELDS } from './fields'
import { rangeWords } from './range'
import { isFiltered, type RunView } from './view'

/** How the rows are ordered, in words: "Sorted by duration, then status". */
export function sortSentence(view: RunView): string {
  const [first, ...more] = view.sort
  if (!first) return 'In the API’s own order'
  const name = (key: typeof first) =>
    RUN_FIELDS[key.field].label.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())
  if (first.field === 'created' && more.length === 0)
    return first.descending ? 'Newest first' : 'Oldest first'
  const direction = first.descending ? 'descending' : 'ascending'
  return `Sorted by ${name(first)}, ${direction}${more.map((key) => `, then ${name(key)}`).join('')}`
}

/**
 * What the rows are rows of: "1,284 of 1,284 runs in the last 24 hours".
 */
export function scopeParts({
  view,
  shown,
  inRange,
  complete,
  progress,
  formatTime,
  ordered = true,
}: {
  view: RunView
  /** Rows that pass the filter. */
  shown: number
  /** Loaded runs within the range. */
  inRange: number
  /** Whether these are all runs of the range. */
  complete: boolean
  /** How much of the range is loaded, in words (progress.ts). */
  progress: readonly string[]
  formatTime: (ms: number) => string
  /** Whether the order of the rows is said too. */
  ordered?: boolean | undefined
}): string[] {
  const words = rangeWords(view.range, formatTime)
  const share =
    isFiltered(view) || complete
      ? `${formatNumber(shown)} of ${plural(inRange, 'run')}`
      : plural(inRange, 'run')
  return [...(ordered ? [sortSentence(view)] : []), `${share} ${words}`, ...progress]
}
