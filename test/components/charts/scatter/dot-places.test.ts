import { describe, expect, test } from 'vitest'
import { dotPlaces, PLOT } from '../../../../src/components/charts/scatter/dot-places'
import { dotsOf, SPAN } from './some-dots'

describe('where dots stand', () => {
  test('the beginning of the time shown is at the left, its end at the right', () => {
    const { xPx, drawn, latest } = dotPlaces(dotsOf([0, 5], [1000, 5], [500, 5]), SPAN, 558)
    expect([...xPx]).toEqual([48, 548, 298])
    expect({ drawn, latest }).toEqual({ drawn: 3, latest: 1 })
  })

  test('a dot out of the time shown, or without time or duration, is not drawn', () => {
    const dots = dotsOf([-1, 5], [1001, 5], [Number.NaN, 5], [5, Number.NaN], [5, -1])
    const { xPx, drawn, latest } = dotPlaces(dots, SPAN, 558)
    expect([...xPx].every(Number.isNaN)).toBe(true)
    expect({ drawn, latest }).toEqual({ drawn: 0, latest: null })
  })

  test('all in one moment stand in the middle', () => {
    const { xPx } = dotPlaces(dotsOf([7, 5], [7, 9]), { fromMs: 7, untilMs: 7 }, 558)
    expect([...xPx]).toEqual([298, 298])
  })

  test('nothing is drawn where there is no room', () => {
    expect(dotPlaces(dotsOf([5, 5]), SPAN, PLOT.leftPx).drawn).toBe(0)
  })
})
