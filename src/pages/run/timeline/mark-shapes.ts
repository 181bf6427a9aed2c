import type { Tone } from '../../../domain/timeline/items'
import type { LaneMarks, Mark } from '../../../domain/timeline/marks'

/** Heights in px: of a lane, and of what ordinarily stands in it. */
export const LANE_PX = 24
export const BAR = { topPx: 5, heightPx: 14 } as const
/** What is to be noticed is taller, so that it differs by shape too. */
const TALL = { topPx: 2, heightPx: 20 } as const
const GAP_PX = 1
const CROSS_PX = 3

/** A path for each tone that is there, and the crosses in the bars of errors. */
export interface Shapes {
  paths: Partial<Record<Tone, string>>
  crosses: string
}

const px = (value: number) => Math.round(value * 10) / 10

const rect = (x: number, y: number, w: number, h: number) => `M${px(x)} ${px(y)}h${px(w)}v${px(h)}h${px(-w)}z`
const cross = (x: number, y: number) => {
  const [left, right, top, bottom] = [x - CROSS_PX, x + CROSS_PX, y - CROSS_PX, y + CROSS_PX].map(px)
  return `M${left} ${top}L${right} ${bottom}M${left} ${bottom}L${right} ${top}`
}

/** Where a mark stands in its lane, px. */
function boxOf({ from, to, row }: Mark, rows: number, widthPx: number) {
  const heightPx = (BAR.heightPx + GAP_PX) / rows - GAP_PX
  const [x, end] = [from * widthPx, to * widthPx]
  return { x, y: BAR.topPx + row * (heightPx + GAP_PX), w: Math.max(1, end - x - GAP_PX), h: heightPx }
}

/** Calls. Errors carry a cross; those too narrow for it are taller instead, where the lane has one row. */
export function barShapes({ marks, rows }: LaneMarks, widthPx: number): Shapes {
  const paths: Shapes['paths'] = {}
  let crosses = ''
  for (const mark of marks) {
    const { x, y, w, h } = boxOf(mark, rows, widthPx)
    const wide = w > 3 * CROSS_PX && h > 2 * CROSS_PX
    const tall = mark.tone === 'error' && !wide && rows === 1
    // Outlined, by half the width of the line.
    const inset = mark.tone === 'open' || mark.tone === 'warning' ? 0.5 : 0
    paths[mark.tone] =
      (paths[mark.tone] ?? '') +
      (tall
        ? rect(x, TALL.topPx, w, TALL.heightPx)
        : rect(x + inset, y + inset, Math.max(0.5, w - 2 * inset), h - 2 * inset))
    if (mark.tone === 'error' && wide) crosses += cross(x + w / 2, y + h / 2)
  }
  return { paths, crosses }
}

/** Moments. A warning has a square head, an error a cross. */
export function tickShapes({ marks, rows }: LaneMarks, widthPx: number): Shapes {
  const paths: Shapes['paths'] = {}
  let crosses = ''
  for (const mark of marks) {
    const { x, w } = boxOf(mark, rows, widthPx)
    const notable = mark.tone === 'error' || mark.tone === 'warning' || mark.tone === 'open'
    const { topPx, heightPx } = notable ? TALL : BAR
    let path = rect(x, topPx, w, heightPx)
    if (mark.tone === 'warning') path += rect(x - 1.5, topPx, w + 3, 4)
    if (mark.tone === 'error') crosses += cross(x + w / 2, topPx + CROSS_PX)
    paths[mark.tone] = (paths[mark.tone] ?? '') + path
  }
  return { paths, crosses }
}
