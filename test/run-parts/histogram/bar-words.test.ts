import { expect, test } from 'vitest'
import { chartWords, countWords, spanWords } from '../../../src/run-parts/histogram/bar-words'
import { chartOf } from './bars-of'

const NOW = Date.parse('2026-11-22T18:00:00.000Z')
const MINUTE_MS = 60_000
const HOUR_MS = 60 * MINUTE_MS
const DAY_MS = 24 * HOUR_MS

const words = (from: string, until: string, stepMs: number, days = 1) => {
  const chart = { stepMs, fromMs: NOW - 18 * HOUR_MS, untilMs: NOW + (days - 1) * DAY_MS }
  return spanWords({ fromMs: Date.parse(from), untilMs: Date.parse(until) }, chart, 'utc', NOW)
}

test('a bar says its times, and its day where the chart has more than one', () => {
  expect(words('2026-11-22T14:00Z', '2026-11-22T14:15Z', 15 * MINUTE_MS)).toBe('14:00–14:15')
  expect(words('2026-11-22T14:00Z', '2026-11-22T14:15Z', 15 * MINUTE_MS, 3)).toBe('Nov 22, 14:00–14:15')
  expect(words('2026-11-22T14:00:05Z', '2026-11-22T14:00:10Z', 5000)).toBe('14:00:05–14:00:10')
})

test('whole days need no times, and what crosses midnight has both days', () => {
  expect(words('2026-11-16T00:00Z', '2026-11-17T00:00Z', DAY_MS)).toBe('Nov 16')
  expect(words('2026-11-16T00:00Z', '2026-11-23T00:00Z', 7 * DAY_MS)).toBe('Nov 16–Nov 22')
  expect(words('2026-11-21T21:00Z', '2026-11-22T03:00Z', HOUR_MS)).toBe('Nov 21, 21:00–Nov 22, 03:00')
  expect(words('2025-01-01T00:00Z', '2025-02-01T00:00Z', 30 * DAY_MS)).toBe('Jan 1, 2025–Jan 31, 2025')
})

test('the count names what stands out and leaves out what is not there', () => {
  expect(countWords({ active: 2, failed: 4, completed: 25, other: 0 })).toBe('31 runs · 4 failed · 2 active')
  expect(countWords({ active: 0, failed: 0, completed: 1, other: 0 })).toBe('1 run')
  expect(countWords({ active: 0, failed: 0, completed: 0, other: 1200 })).toBe('1,200 runs · 1,200 other')
})

test('what is not drawn is said', () => {
  const chart = chartOf(NOW - HOUR_MS, NOW, { ms: 15 * MINUTE_MS }, { 1: { failed: 1 } })
  expect(chartWords(chart)).toEqual({ says: 'Bars of 15 min', invites: 'click or drag to narrow' })
  expect(chartWords({ ...chart, field: 'stopped', before: 1, unplaced: 12 })).toEqual({
    says: 'Bars of 15 min · not drawn: 1 far earlier, 12 without a stop time',
    invites: null,
  })
  expect(chartWords(chartOf(NOW - DAY_MS, NOW, { ms: DAY_MS }))).toEqual({
    says: 'No runs to draw',
    invites: null,
  })
})
