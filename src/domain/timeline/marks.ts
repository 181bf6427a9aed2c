import type { Span } from './axis'
import type { TimelineItem, Tone } from './items'

/** Something drawn: one item, or several too close to be told apart. */
export interface Mark {
  /** From where to where, as shares of the time shown: 0 to 1, never both the same. */
  from: number
  to: number
  /** Items that happen at the same time stand below each other, from 0. */
  row: number
  count: number
  /** Of the gravest. */
  tone: Tone
  /** The place of the gravest in the items, the first of those. */
  at: number
}

export interface LaneMarks {
  marks: readonly Mark[]
  /** How many rows are used, at least 1. */
  rows: number
  /** Items before or after the time shown. */
  hidden: number
}

/** Columns. Small enough to leave room for many, large enough to be seen and hit. */
const CELL = 3
const MOST_ROWS = 3

const GRAVITY = { plain: 0, ok: 1, warning: 2, open: 3, error: 4 } as const satisfies Record<Tone, number>

const isGraver = (a: Tone, b: Tone) => GRAVITY[a] > GRAVITY[b]

/**
 * What is to be drawn of a lane on `columns` pixels: at most three rows of marks, none over another and none narrower than a
 * pixel, however many the items are. What is shorter than three pixels shares a cell of that width with others as short;
 * longer items that overlap stand below each other, or become one where the rows are full. What is open runs on to
 * the end. `items` are in order of their start.
 */
export function laneMarks(items: readonly TimelineItem[], shown: Span, columns: number): LaneMarks {
  const width = Math.max(1, Math.floor(columns / CELL)) * CELL
  const scale = width / (shown.toMs - shown.fromMs)
  const rows: Draft[][] = [[]]
  let hidden = 0
  items.forEach(({ startMs, endMs, tone }, at) => {
    if (startMs > shown.toMs || (tone !== 'open' && endMs < shown.fromMs)) {
      hidden += 1
      return
    }
    const start = Math.max(0, (startMs - shown.fromMs) * scale)
    const end = tone === 'open' ? width : Math.min(width, (endMs - shown.fromMs) * scale)
    const cell = Math.min(width - CELL, Math.floor(start / CELL) * CELL)
    const short = end - start < CELL
    const from = short ? cell : start
    const to = short ? cell + CELL : end
    put(rows, { from, to, start, short, count: 1, tone, at }, width)
  })
  const marks = rows.flatMap((drafts, row) =>
    drafts.map(({ from, to, count, tone, at }) => ({
      from: from / width,
      to: Math.min(1, to / width),
      row,
      count,
      tone,
      at,
    })),
  )
  return { marks, rows: rows.length, hidden }
}

/** A mark on its way, in columns: so the edges of neighbours are exactly the same. */
interface Draft extends Omit<Mark, 'row'> {
  /** Where its item begins, which is in its cell if it is short. */
  start: number
  short: boolean
}

/** Adds a mark to the first row in which it has room, or makes it part of another. */
function put(rows: Draft[][], mark: Draft, width: number): void {
  for (let row = 0; row < rows.length; row += 1) {
    const drafts = rows[row] as Draft[]
    const last = drafts.at(-1)
    if (last === undefined || last.to <= mark.from) {
      drafts.push(mark)
      return
    }
    if (mark.short && last.short) {
      merge(last, mark)
      return
    }
    // As little as that is hardly an overlap in time: marks are wider than what they stand for.
    if (last.to - mark.start > CELL) continue
    const to = mark.short ? Math.min(width, last.to + CELL) : mark.to
    if (to - last.to < 1) merge(last, mark)
    else drafts.push({ ...mark, from: last.to, to })
    return
  }
  const last = rows.at(-1)?.at(-1)
  if (rows.length < MOST_ROWS || last === undefined) {
    rows.push([mark])
    return
  }
  last.to = Math.max(last.to, mark.to)
  merge(last, mark)
}

function merge(into: Draft, { count, tone, at }: Draft): void {
  into.count += count
  if (!isGraver(tone, into.tone)) return
  into.tone = tone
  into.at = at
}

const NEAR_PX = 6

/** The mark at a place of the lane, or the nearest within 6 px; `x` and `y` are shares, `y` of the height of all rows. */
export function markAt({ marks, rows }: LaneMarks, x: number, y: number, columns: number): Mark | null {
  const row = Math.max(0, Math.min(rows - 1, Math.floor(y * rows)))
  let best: Mark | null = null
  let least = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const px = Math.max(mark.from - x, x - mark.to, 0) * columns
    // Beside the pointer counts more than in another row.
    const far = px * MOST_ROWS + Math.abs(mark.row - row)
    if (px > NEAR_PX || far >= least) continue
    best = mark
    least = far
  }
  return best
}
