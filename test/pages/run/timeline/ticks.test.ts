import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ticksOf } from '../../../../src/pages/run/timeline/ticks'

const ticks = (fromMs: number, toMs: number, zeroMs = 0) =>
  ticksOf({ fromMs, toMs }, { fromMs, toMs, zeroMs, live: false }, 550).map(({ text }) => text)

test('ticks stand at round times since the run’s beginning', () => {
  expect(ticks(0, 30_000)).toEqual(['0', '10 s', '20 s', '30 s'])
  expect(ticks(0, 412)).toEqual(['0', '100 ms', '200 ms', '300 ms', '400 ms'])
  expect(ticks(0, 7_500_000)).toEqual(['0', '30 min', '1 h', '1 h 30 min', '2 h'])
  expect(ticks(61_000, 63_000)).toEqual(['1 min 1 s', '1 min 1.5 s', '1 min 2 s', '1 min 2.5 s', '1 min 3 s'])
})

test('before the beginning they count down to it', () => {
  expect(ticks(-2_000, 2_000)).toEqual(['−2 s', '−1 s', '0', '1 s', '2 s'])
})

test('whatever the time and the room, ticks are few, apart, different and inside', () => {
  const time = fc.integer({ min: -4e12, max: 4e12 })
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 10, max: 4e12 }),
      time,
      fc.integer({ min: 0, max: 2000 }),
      (fromMs, length, zeroMs, widthPx) => {
        const toMs = fromMs + length
        const found = ticksOf({ fromMs, toMs }, { fromMs, toMs, zeroMs, live: false }, widthPx)
        expect(found.length).toBeLessThanOrEqual(widthPx / 92 + 2)
        expect(new Set(found.map(({ text }) => text)).size).toBe(found.length)
        for (const { share } of found) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
      },
    ),
  )
})
