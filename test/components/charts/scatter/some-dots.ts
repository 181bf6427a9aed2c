import fc from 'fast-check'
import type { Dots } from '../../../../src/components/charts/scatter/dot-places'

/** Dots of `[time, duration, kind]`. */
export const dotsOf = (...dots: readonly (readonly [number, number, number?])[]): Dots => ({
  x: Float64Array.from(dots, ([x]) => x),
  y: Float64Array.from(dots, ([, y]) => y),
  kind: Uint8Array.from(dots, ([, , kind]) => kind ?? 0),
})

export const SPAN = { fromMs: 0, untilMs: 1000 }

/** Many at few places, some of them out of the span or without a duration. */
export const someDots = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({ min: -50, max: 1050 }), fc.integer({ min: 0, max: 9 }), fc.constant(Number.NaN)),
      fc.oneof(fc.nat(5), fc.nat(1_000_000), fc.constantFrom(Number.NaN, -1)),
      fc.nat(3),
    ),
    { maxLength: 300 },
  )
  .map((dots) => dotsOf(...dots))
