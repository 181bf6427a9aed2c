import type { DotPlaces } from './dot-places'

const CELL_PX = 16

/** Finds the dot nearest to a place, in px; null where none is within `withinPx`. Of equally near ones the one on top. */
type Nearest = (xPx: number, yPx: number, withinPx: number) => number | null

/** Sorts the dots into cells once, so that each question looks only at those around it. */
export function nearestOf({ xPx, yPx, drawn }: DotPlaces, kind: Uint8Array): Nearest {
  const columns = cellOf(largest(xPx)) + 1
  const rows = cellOf(largest(yPx)) + 1
  const cells = new Int32Array(xPx.length).fill(-1)
  // The dots of a cell stand in `dots` from its own end up to the next one: the ends move down while they are put in.
  const ends = new Uint32Array(columns * rows + 1)
  for (let at = 0; at < xPx.length; at++) {
    const x = xPx[at] ?? Number.NaN
    if (Number.isNaN(x)) continue
    const cell = cellOf(yPx[at] ?? 0) * columns + cellOf(x)
    cells[at] = cell
    ends[cell] = (ends[cell] ?? 0) + 1
  }
  for (let cell = 1; cell < ends.length; cell++) ends[cell] = (ends[cell] ?? 0) + (ends[cell - 1] ?? 0)
  const dots = new Uint32Array(drawn)
  cells.forEach((cell, at) => {
    if (cell === -1) return
    const end = (ends[cell] ?? 0) - 1
    ends[cell] = end
    dots[end] = at
  })

  return (x, y, withinPx) => {
    const [left, right] = [clamp(x - withinPx, columns), clamp(x + withinPx, columns)]
    const [top, bottom] = [clamp(y - withinPx, rows), clamp(y + withinPx, rows)]
    let best: number | null = null
    let bestSquare = withinPx * withinPx
    for (let row = top; row <= bottom; row++) {
      const from = ends[row * columns + left] ?? 0
      const to = ends[row * columns + right + 1] ?? 0
      for (let place = from; place < to; place++) {
        const at = dots[place] ?? 0
        const [dx, dy] = [(xPx[at] ?? 0) - x, (yPx[at] ?? 0) - y]
        const square = dx * dx + dy * dy
        if (square > bestSquare) continue
        if (square === bestSquare && best !== null && !isAbove(at, best, kind)) continue
        best = at
        bestSquare = square
      }
    }
    return best
  }
}

/** Kinds are drawn one after the other, and the dots of one kind in their order. */
function isAbove(a: number, b: number, kind: Uint8Array): boolean {
  const [kindA, kindB] = [kind[a] ?? 0, kind[b] ?? 0]
  return kindA === kindB ? a > b : kindA > kindB
}

const cellOf = (px: number) => Math.floor(px / CELL_PX)
const clamp = (px: number, count: number) => Math.max(0, Math.min(count - 1, cellOf(px)))

function largest(values: Float32Array): number {
  let most = 0
  // What isn't drawn is NaN, which is never larger.
  for (const value of values) if (value > most) most = value
  return most
}
