import fc from 'fast-check'
import { expect, test } from 'vitest'
import { barShapes, KINDS, PLOT } from '../../../src/run-parts/histogram/bar-shapes'
import { chartOf } from './bars-of'

const count = fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 100_000 }))
const counts = fc.record({ active: count, failed: count, completed: count, other: count })
const SHAPE = /M([-\d.]+) ([-\d.]+)h([-\d.]+)v([-\d.]+)h[-\d.]+z/g

test('every status that a bar holds is seen, and nothing is drawn outside the room of the bars', () => {
  fc.assert(
    fc.property(
      fc.array(counts, { minLength: 1, maxLength: 72 }),
      fc.integer({ min: 320, max: 1560 }),
      (each, widthPx) => {
        const { bars } = chartOf(0, each.length * 1000, { ms: 1000 }, { ...each })
        const { paths, most } = barShapes(bars, widthPx)
        expect(most).toBe(Math.max(...each.map((bar) => bar.active + bar.failed + bar.completed + bar.other)))
        for (const kind of KINDS) {
          const shapes = Array.from(paths[kind].matchAll(SHAPE), (match) => match.slice(1).map(Number))
          expect(shapes).toHaveLength(each.filter((bar) => bar[kind] > 0).length)
          for (const [x = -1, y = -1, width = 0, height = 0] of shapes) {
            expect(width).toBeGreaterThan(1)
            expect(height).toBeGreaterThanOrEqual(1)
            expect(x).toBeGreaterThanOrEqual(0)
            expect(x + width).toBeLessThanOrEqual(widthPx + 0.2)
            expect(y).toBeGreaterThanOrEqual(PLOT.topPx - 0.2)
            expect(y + height).toBeLessThanOrEqual(PLOT.basePx + 0.2)
          }
        }
      },
    ),
  )
})
