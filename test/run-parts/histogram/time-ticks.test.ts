import fc from 'fast-check'
import { expect, test } from 'vitest'
import { timeTicks } from '../../../src/run-parts/histogram/time-ticks'
import { STEPS } from '../../../src/run-set/histogram/steps'
import { chartOf } from './bars-of'

const HOUR_MS = 3_600_000
const START = Date.parse('2026-11-22T18:00:00.000Z')

const texts = (stepMs: number, bars: number, widthPx: number) => {
  const step = STEPS.find(({ ms }) => ms === stepMs) ?? { ms: stepMs }
  return timeTicks(chartOf(START, START + bars * stepMs, step), widthPx, 'utc').map(({ text }) => text)
}

test('no label lies over another or over the edge, at any width', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...STEPS),
      fc.integer({ min: 1, max: 72 }),
      fc.integer({ min: 320, max: 1560 }),
      fc.integer({ min: 0, max: START }),
      (step, bars, widthPx, start) => {
        const ticks = timeTicks(chartOf(start, start + bars * step.ms, step), widthPx, 'utc')
        // A digit at 11 px is less than 6.2 px wide.
        const halfPx = (text: string) => (text.length * 6.2) / 2
        ticks.forEach(({ textX, text }, at) => {
          const previous = ticks[at - 1]
          expect(textX - halfPx(text)).toBeGreaterThanOrEqual(
            previous ? previous.textX + halfPx(previous.text) : 0,
          )
          expect(textX + halfPx(text)).toBeLessThanOrEqual(widthPx)
        })
        if (bars > 20 && step.months === undefined) expect(ticks.length).toBeGreaterThan(0)
      },
    ),
  )
})

test('a day is labelled every three hours where there is room, every six on a phone, with the day at midnight', () => {
  expect(texts(HOUR_MS / 2, 48, 1000)).toEqual([
    '21:00',
    'Nov 23',
    '03:00',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
  ])
  expect(texts(HOUR_MS / 2, 48, 340)).toEqual(['Nov 23', '06:00', '12:00'])
})

test('a week is labelled by days, a year by months', () => {
  expect(texts(3 * HOUR_MS, 56, 1000)).toContain('Nov 25')
  expect(texts(30 * 24 * HOUR_MS, 12, 1000)).toEqual(expect.arrayContaining(['Dec 2026', 'Jan 2027']))
  expect(texts(30 * 24 * HOUR_MS, 60, 1000)).toEqual(['2027', '2028', '2029', '2030', '2031'])
})

test('a bar that is alone has its label too', () => {
  const chart = chartOf(0, 24 * HOUR_MS, { ms: 24 * HOUR_MS })
  expect(timeTicks(chart, 1000, 'utc')).toEqual([{ x: 0, textX: 26, text: 'Jan 1' }])
})

test('minutes and seconds are labelled as such', () => {
  expect(texts(60_000, 60, 1000).slice(0, 2)).toEqual(['18:05', '18:10'])
  expect(texts(1000, 60, 1000).slice(0, 2)).toEqual(['18:00:05', '18:00:10'])
})
