import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fitLabels } from '../../../src/components/charts/fit-labels'

const labels = (count: number, stepPx: number, text = '12:00') =>
  Array.from({ length: count }, (_, at) => ({ xPx: at * stepPx, text }))

describe('labels below an axis', () => {
  test('all of them stand where there is room', () => {
    expect(fitLabels(labels(5, 100), 0, 400)).toHaveLength(5)
  })

  test('every second or third stands where there is room for no more', () => {
    const shown = fitLabels(labels(10, 30), 0, 300).map(({ xPx }) => xPx)
    expect(shown).toEqual([0, 60, 120, 180, 240])
  })

  test('one at the edge is moved inside, and its place on the axis stays', () => {
    const [first] = fitLabels(labels(1, 0, 'Nov 22'), 0, 300)
    expect(first?.xPx).toBe(0)
    expect(first?.textPx).toBeGreaterThan(10)
  })

  test('none stands where it is wider than the axis, or off it', () => {
    expect(fitLabels([{ xPx: 5, text: 'a very long label' }], 0, 40)).toEqual([])
    expect(fitLabels([{ xPx: 900, text: '12:00' }], 0, 400)).toEqual([])
  })

  test('no two overlap, and none goes over an edge, whatever they are', () => {
    const label = fc.record({
      xPx: fc.double({ min: -50, max: 900, noNaN: true }),
      text: fc.string({ maxLength: 14 }),
    })
    fc.assert(
      fc.property(fc.array(label, { maxLength: 60 }), fc.integer({ min: 0, max: 800 }), (some, widthPx) => {
        const shown = fitLabels(
          some.toSorted((a, b) => a.xPx - b.xPx),
          0,
          widthPx,
        ).map(({ textPx, text }) => ({ from: textPx - text.length * 3, to: textPx + text.length * 3 }))
        let endPx = 0
        for (const { from, to } of shown) {
          expect(from).toBeGreaterThanOrEqual(endPx - 1e-6)
          endPx = to
        }
        expect(endPx).toBeLessThanOrEqual(widthPx + 1e-6)
      }),
    )
  })
})
