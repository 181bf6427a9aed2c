import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeAxis } from '../../../../src/pages/overview/charts/time-axis'
import { DAY_MS, NOW } from '../../../run-set/overview/any-run'
import { viewOf, wholeOf } from '../whole-of'

const { whole } = wholeOf([], viewOf('range=all'))
const axis = (fromMs: number, untilMs: number) => timeAxis(whole, { fromMs, untilMs }, 'utc')

test('a day has labels at round hours and one at midnight', () => {
  const from = Date.UTC(2026, 10, 21, 18, 30)
  const ticks = axis(from, from + DAY_MS)(900)
  expect(ticks.length).toBeGreaterThan(4)
  for (const { at } of ticks) expect(at % 3_600_000).toBe(0)
  expect(ticks).toContainEqual({ at: Date.UTC(2026, 10, 22), text: 'Nov 22' })
})

test('whatever the span and the width, labels lie within and follow each other', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: NOW }),
      fc.integer({ min: 1, max: 20_000 * DAY_MS }),
      fc.integer({ min: 0, max: 3000 }),
      (fromMs, spanMs, widthPx) => {
        const times = axis(fromMs, fromMs + spanMs)(widthPx).map(({ at }) => at)
        expect(times).toEqual([...new Set(times)].sort((a, b) => a - b))
        for (const ms of times) expect(ms >= fromMs && ms < fromMs + spanMs).toBe(true)
      },
    ),
  )
})

test('without any room there is no label', () => {
  expect(axis(0, DAY_MS)(0)).toEqual([])
  expect(axis(0, DAY_MS)(-20)).toEqual([])
})
