import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nearestOf } from '../../../../src/components/charts/scatter/dot-grid'
import { type Dots, dotPlaces } from '../../../../src/components/charts/scatter/dot-places'
import { dotsOf, SPAN, someDots } from './some-dots'

/** Looks at every dot. */
function nearestByLooking(
  dots: Dots,
  widthPx: number,
  x: number,
  y: number,
  withinPx: number,
): number | null {
  const { xPx, yPx } = dotPlaces(dots, SPAN, widthPx)
  const found = [...xPx]
    .map((px, at) => ({ at, kind: dots.kind[at] ?? 0, far: (px - x) ** 2 + ((yPx[at] ?? 0) - y) ** 2 }))
    .filter(({ far }) => far <= withinPx ** 2)
    .sort((a, b) => a.far - b.far || b.kind - a.kind || b.at - a.at)
  return found[0]?.at ?? null
}

describe('the dot nearest to the pointer', () => {
  test('is the one that looking at every dot would find', () => {
    const px = fc.oneof(fc.integer({ min: -20, max: 700 }), fc.double({ min: -20, max: 700, noNaN: true }))
    fc.assert(
      fc.property(
        someDots,
        fc.integer({ min: 60, max: 640 }),
        px,
        px,
        fc.integer({ min: 1, max: 60 }),
        (...all) => {
          const [dots, widthPx, x, y, withinPx] = all
          const nearest = nearestOf(dotPlaces(dots, SPAN, widthPx), dots.kind)
          expect(nearest(x, y, withinPx)).toBe(nearestByLooking(dots, widthPx, x, y, withinPx))
        },
      ),
    )
  })

  test('is found from the place of each dot: itself, or one drawn over it', () => {
    fc.assert(
      fc.property(someDots, (dots) => {
        const places = dotPlaces(dots, SPAN, 640)
        const nearest = nearestOf(places, dots.kind)
        places.xPx.forEach((x, at) => {
          if (Number.isNaN(x)) return
          const found = nearest(x, places.yPx[at] ?? 0, 14) ?? -1
          expect([places.xPx[found], places.yPx[found]]).toEqual([x, places.yPx[at]])
        })
      }),
    )
  })

  test('of two on the same place it is the one on top', () => {
    const dots = dotsOf([500, 10, 1], [500, 10, 0], [500, 10, 1], [500, 10, 0])
    const places = dotPlaces(dots, SPAN, 640)
    const nearest = nearestOf(places, dots.kind)
    expect(nearest(places.xPx[0] ?? 0, places.yPx[0] ?? 0, 14)).toBe(2)
  })

  test('is none where there are no dots', () => {
    expect(nearestOf(dotPlaces(dotsOf(), SPAN, 640), new Uint8Array())(10, 10, 14)).toBeNull()
  })
})
