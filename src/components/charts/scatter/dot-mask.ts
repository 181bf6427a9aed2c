import type { ChartShape } from '../kinds'

/** The pixels of a dot: how far each is from the middle, and how much of it is covered, 1 to 255. */
export interface DotMask {
  pixels: readonly { dx: number; dy: number; cover: number }[]
  /** No pixel is farther from the middle than this, along either side. */
  reach: number
}

/** Along each side of a pixel, so that edges are smooth. */
const SAMPLES = 4
/** Of a pixel that is hardly touched nothing is seen, and each takes its time, a hundred thousand times. */
const LEAST_COVER = 0.2

/** Whether a point is in the shape, whose radius is 1 for a dot: the others need more room to be told from it. */
const INSIDE = {
  dot: (x, y) => x * x + y * y <= 1,
  cross: (x, y) => Math.abs(x) <= 1.5 && Math.abs(y) <= 1.5 && Math.abs(Math.abs(x) - Math.abs(y)) <= 0.65,
  ring: (x, y) => x * x + y * y <= 1.7 * 1.7 && x * x + y * y >= 1,
  diamond: (x, y) => Math.abs(x) + Math.abs(y) <= 1.9,
} as const satisfies Record<ChartShape, (x: number, y: number) => boolean>
const LARGEST = 1.9

/** How pale a kind of dot is: the ordinary ones let others shine through, so that where they are many is seen. */
const STRENGTH = { dot: 0.75, cross: 1, ring: 1, diamond: 1 } as const satisfies Record<ChartShape, number>

/**
 * The dot of a shape.
 * @param radius in pixels of the screen, not of CSS
 * @param share of its usual strength, 0 to 1: less where dots are so many that only a cloud is seen
 */
export function dotMask(shape: ChartShape, radius: number, share: number): DotMask {
  const reach = Math.ceil(radius * LARGEST)
  const pixels: { dx: number; dy: number; cover: number }[] = []
  for (let dy = -reach; dy <= reach; dy++)
    for (let dx = -reach; dx <= reach; dx++) {
      const cover = coverOf(shape, radius, dx, dy)
      if (cover >= LEAST_COVER)
        pixels.push({ dx, dy, cover: Math.round(cover * STRENGTH[shape] * share * 255) })
    }
  return { pixels, reach }
}

/** 0 to 1. The middle of the dot is the middle of its pixel. */
function coverOf(shape: ChartShape, radius: number, dx: number, dy: number): number {
  let inside = 0
  for (let i = 0; i < SAMPLES; i++)
    for (let j = 0; j < SAMPLES; j++) {
      const x = dx + (i + 0.5) / SAMPLES - 0.5
      const y = dy + (j + 0.5) / SAMPLES - 0.5
      if (INSIDE[shape](x / radius, y / radius)) inside++
    }
  return inside / (SAMPLES * SAMPLES)
}
