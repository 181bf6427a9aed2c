import type { DotPlaces, Dots } from './dot-places'

/** How far to the left and right the next longer one is looked for. */
const NEAR_PX = 24

/** The dots that are drawn, from the earliest to the latest. */
export function timeOrder({ x }: Dots, { xPx, drawn }: DotPlaces): Uint32Array {
  const order = new Uint32Array(drawn)
  let place = 0
  for (let at = 0; at < x.length; at++) if (!Number.isNaN(xPx[at])) order[place++] = at
  return order.sort((a, b) => (x[a] ?? 0) - (x[b] ?? 0) || a - b)
}

/** The place in `order` of the next longer (`step` 1) or next shorter (-1) dot about the same time; null where there is none. */
export function longerNear(
  order: Uint32Array,
  from: number,
  step: 1 | -1,
  { y }: Dots,
  { xPx }: DotPlaces,
): number | null {
  const at = order[from] ?? 0
  const ms = y[at] ?? 0
  let best: number | null = null
  let bestMs = step * Number.POSITIVE_INFINITY
  const look = (place: number): boolean => {
    const dot = order[place]
    if (dot === undefined || Math.abs((xPx[dot] ?? 0) - (xPx[at] ?? 0)) > NEAR_PX) return false
    const other = y[dot] ?? 0
    if ((other - ms) * step > 0 && (bestMs - other) * step > 0) {
      best = place
      bestMs = other
    }
    return true
  }
  for (let place = from - 1; look(place); place--);
  for (let place = from + 1; look(place); place++);
  return best
}

/** A dot, and what it is found by when the dots have become others. */
export interface HeldDot {
  at: number
  xMs: number
  yMs: number
}

export const held = ({ x, y }: Dots, at: number): HeldDot => ({ at, xMs: x[at] ?? 0, yMs: y[at] ?? 0 })

/** The same dot among dots that may have moved on: it keeps its time, its duration may have grown. Null when it is gone. */
export function findHeld({ x, y }: Dots, { xPx }: DotPlaces, { at, xMs, yMs }: HeldDot): number | null {
  const isDrawn = (dot: number) => !Number.isNaN(xPx[dot] ?? Number.NaN)
  if (x[at] === xMs && y[at] === yMs && isDrawn(at)) return at
  let best: number | null = null
  for (let dot = x.indexOf(xMs); dot !== -1; dot = x.indexOf(xMs, dot + 1)) {
    if (!isDrawn(dot)) continue
    if (best === null || Math.abs((y[dot] ?? 0) - yMs) < Math.abs((y[best] ?? 0) - yMs)) best = dot
  }
  return best
}
