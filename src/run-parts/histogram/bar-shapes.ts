import type { HistogramBar } from '../../run-set/histogram/histogram'
import { type Counts, totalOf } from './bar-words'

/** Where the bars stand, px from the top: below them the labels of the time. */
export const PLOT = { topPx: 12, basePx: 72, heightPx: 90 } as const
const FULL_PX = PLOT.basePx - PLOT.topPx

/** From the baseline up: what matters stands on it, so that it can be compared. */
export const KINDS = ['failed', 'active', 'other', 'completed'] as const satisfies readonly (keyof Counts)[]
export type Kind = (typeof KINDS)[number]

/** One failed run of thousands is still seen. */
const LEAST_PX = { failed: 3, active: 3, other: 3, completed: 1 } as const satisfies Record<Kind, number>
/** Outlined, by half the width of the line. */
export const INSET_PX = { failed: 0, active: 0.5, other: 0.5, completed: 0 } as const satisfies Record<
  Kind,
  number
>

/** All bars as one path for each status, and how many runs the highest has. */
export function barShapes(bars: readonly HistogramBar[], widthPx: number) {
  const most = Math.max(0, ...bars.map(totalOf))
  const barPx = widthPx / bars.length
  const gapPx = barPx > 3 ? 1 : 0
  const paths: Record<Kind, string> = { failed: '', active: '', other: '', completed: '' }
  bars.forEach((bar, at) => {
    let bottom: number = PLOT.basePx
    const heights = heightsOf(bar, most)
    for (const kind of KINDS) {
      const height = heights[kind]
      if (height === 0) continue
      const inset = INSET_PX[kind]
      const [x, y] = [at * barPx + inset, bottom - height + inset]
      const [w, h] = [barPx - gapPx - 2 * inset, height - 2 * inset]
      paths[kind] += `M${px(x)} ${px(y)}h${px(w)}v${px(h)}h${px(-w)}z`
      bottom -= height
    }
  })
  return { most, paths }
}

/** No run is without height, and no bar higher than there is room: the largest part gives way. */
function heightsOf(bar: HistogramBar, most: number): Record<Kind, number> {
  const heights: Record<Kind, number> = { failed: 0, active: 0, other: 0, completed: 0 }
  let largest: Kind = 'failed'
  let excess = -FULL_PX
  for (const kind of KINDS) {
    if (bar[kind] > 0) heights[kind] = Math.max(LEAST_PX[kind], (bar[kind] / most) * FULL_PX)
    if (bar[kind] > bar[largest]) largest = kind
    excess += heights[kind]
  }
  if (excess > 0) heights[largest] -= excess
  return heights
}

const px = (value: number) => Math.round(value * 10) / 10
