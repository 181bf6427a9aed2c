import { BAR_FILL, type ChartKind } from '../kinds'

/** Where the bars stand, px from the top: above them the highest count, below them the labels. */
export const PLOT = { topPx: 16, basePx: 226, heightPx: 246 } as const
const FULL_PX = PLOT.basePx - PLOT.topPx

/** One failed run of thousands is still seen. */
const LEAST_PX = 3

/** How many of each kind a bar holds, in the order of the kinds. */
export type Counts = readonly number[]

export const totalOf = (counts: Counts) => counts.reduce((sum, count) => sum + count, 0)

/** All bars as one path for each kind, the first kind on the baseline, and how many the highest bar holds. */
export function columnShapes(bars: readonly Counts[], kinds: readonly ChartKind[], widthPx: number) {
  const most = bars.reduce((highest, bar) => Math.max(highest, totalOf(bar)), 0)
  const barPx = widthPx / bars.length
  const gapPx = barPx > 12 ? 2 : barPx > 3 ? 1 : 0
  const paths = kinds.map(() => '')
  bars.forEach((bar, at) => {
    let bottomPx: number = PLOT.basePx
    const heights = heightsOf(bar, most)
    kinds.forEach(({ shape }, kind) => {
      const height = heights[kind] ?? 0
      if (height === 0) return
      const { insetPx } = BAR_FILL[shape]
      const [x, y] = [at * barPx + insetPx, bottomPx - height + insetPx]
      const [w, h] = [barPx - gapPx - 2 * insetPx, height - 2 * insetPx]
      paths[kind] += `M${px(x)} ${px(y)}h${px(w)}v${px(h)}h${px(-w)}z`
      bottomPx -= height
    })
  })
  return { most, paths }
}

/** No count is without height, and no bar higher than there is room: the largest part gives way. */
function heightsOf(bar: Counts, most: number): number[] {
  const heights = bar.map((count) => (count > 0 ? Math.max(LEAST_PX, (count / most) * FULL_PX) : 0))
  const excess = totalOf(heights) - FULL_PX
  const largest = bar.indexOf(Math.max(...bar))
  if (excess > 0) heights[largest] = (heights[largest] ?? 0) - excess
  return heights
}

const px = (value: number) => Math.round(value * 10) / 10
