import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Dots, dotPlaces } from '../../../../src/components/charts/scatter/dot-places'
import { findHeld, held, longerNear, timeOrder } from '../../../../src/components/charts/scatter/time-order'
import { dotsOf, SPAN, someDots } from './some-dots'

const orderOf = (dots: Dots) => timeOrder(dots, dotPlaces(dots, SPAN, 640))

describe('going from dot to dot', () => {
  test('goes through all that are drawn, by time', () => {
    fc.assert(
      fc.property(someDots, (dots) => {
        const { xPx, latest } = dotPlaces(dots, SPAN, 640)
        const drawn = [...xPx.keys()].filter((at) => !Number.isNaN(xPx[at]))
        const order = [...orderOf(dots)]
        expect(order.toSorted((a, b) => a - b)).toEqual(drawn)
        const times = order.map((at) => dots.x[at] ?? 0)
        expect(times).toEqual(times.toSorted((a, b) => a - b))
        expect(order.at(-1) ?? null).toBe(latest)
      }),
    )
  })

  test('goes up to the next longer one near it, and down again', () => {
    const dots = dotsOf([100, 10], [110, 1000], [105, 100], [900, 20])
    const places = dotPlaces(dots, SPAN, 640)
    const order = timeOrder(dots, places)
    expect([...order]).toEqual([0, 2, 1, 3])
    expect(longerNear(order, 0, 1, dots, places)).toBe(1)
    expect(longerNear(order, 1, 1, dots, places)).toBe(2)
    expect(longerNear(order, 2, -1, dots, places)).toBe(1)
  })

  test('stays where nothing near is longer or shorter', () => {
    const dots = dotsOf([100, 10], [100, 10], [900, 20])
    const places = dotPlaces(dots, SPAN, 640)
    const order = timeOrder(dots, places)
    expect(longerNear(order, 0, 1, dots, places)).toBeNull()
    expect(longerNear(order, 0, -1, dots, places)).toBeNull()
  })
})

describe('a dot that the keys are on', () => {
  const find = (dots: Dots, before: Dots, at: number) =>
    findHeld(dots, dotPlaces(dots, SPAN, 640), held(before, at))

  test('is found again when new dots have come before it', () => {
    const before = dotsOf([100, 10], [200, 20])
    expect(find(dotsOf([300, 5], [100, 10], [200, 20]), before, 1)).toBe(2)
  })

  test('is found again when its run has gone on, also beside another of the same moment', () => {
    const before = dotsOf([100, 10], [100, 500])
    expect(find(dotsOf([300, 1], [100, 510], [100, 10]), before, 1)).toBe(1)
  })

  test('is none any more when it is gone, or out of the time shown', () => {
    const before = dotsOf([100, 10])
    expect(find(dotsOf([300, 10]), before, 0)).toBeNull()
    expect(
      findHeld(before, dotPlaces(before, { fromMs: 500, untilMs: 900 }, 640), held(before, 0)),
    ).toBeNull()
  })
})
