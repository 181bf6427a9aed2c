import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  durationAxis,
  durationPx,
  durationTicks,
} from '../../../../src/components/charts/scatter/duration-axis'

const axisOf = (...durations: number[]) => durationAxis(Float64Array.from(durations), 10, 210)
const texts = (...durations: number[]) => durationTicks(axisOf(...durations)).map(({ text }) => text)

describe('the axis of durations', () => {
  test('goes from a round duration to a round one', () => {
    expect(axisOf(412, 31_000)).toMatchObject({ lowMs: 200, highMs: 60_000 })
    expect(axisOf(10, 1000)).toMatchObject({ lowMs: 10, highMs: 1000 })
  })

  test('is logarithmic: each factor of ten has the same room', () => {
    const axis = axisOf(10, 1000)
    expect([10, 100, 1000].map((ms) => Math.round(durationPx(axis, ms)))).toEqual([210, 110, 10])
  })

  test('labels round durations, the longest above', () => {
    expect(texts(3, 3_000_000)).toEqual(['1 h', '10 min', '1 min', '10 s', '1 s', '100 ms', '10 ms'])
  })

  test('labels more of them where there is room', () => {
    expect(texts(12, 80)).toEqual(['100 ms', '50 ms', '20 ms', '10 ms'])
  })

  test('0 stands on a line of its own below the lowest', () => {
    const axis = axisOf(0, 1000)
    expect(durationPx(axis, 0)).toBe(210)
    expect(durationPx(axis, 1000)).toBeLessThan(200)
    expect(texts(0, 1000).at(-1)).toBe('0')
    expect(durationPx(axisOf(5), 0)).toBeNaN()
  })

  test.each([[[]], [[0]], [[412]], [[1]], [[0.2]], [[Number.NaN, -5, Number.POSITIVE_INFINITY]], [[9e15]]])(
    'there are labels to read for %j',
    (durations) => {
      expect(texts(...durations).length).toBeGreaterThan(0)
    },
  )

  test('every duration has a place on it, longer ones higher, and labels keep apart, whatever they are', () => {
    const duration = fc.oneof(fc.nat(100), fc.nat(100_000), fc.nat(4e12), fc.constant(Number.NaN))
    fc.assert(
      fc.property(fc.array(duration, { minLength: 1, maxLength: 50 }), (durations) => {
        const axis = axisOf(...durations)
        const places = durations
          .filter((ms) => !Number.isNaN(ms))
          .sort((a, b) => a - b)
          .map((ms) => durationPx(axis, ms))
        for (const px of places) {
          expect(px).toBeGreaterThanOrEqual(10 - 1e-6)
          expect(px).toBeLessThanOrEqual(210)
        }
        expect(places).toEqual(places.toSorted((a, b) => b - a))
        const ticks = durationTicks(axis)
        ticks.forEach(({ yPx }, at) => {
          const above = ticks[at - 1]
          if (above) expect(yPx - above.yPx).toBeGreaterThanOrEqual(18 - 1e-6)
        })
      }),
    )
  })
})
