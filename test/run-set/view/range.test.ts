import { expect, test } from 'vitest'
import { isWithin, windowOf } from '../../../src/run-set/view/range'
import { spanThatHolds } from '../../../src/run-set/view/span-that-holds'

const NOW = Date.UTC(2026, 10, 24, 12)
const HOUR_MS = 3_600_000

test('the last so long ends now, and all has no beginning', () => {
  expect(windowOf({ by: 'created', last: '24h' }, NOW)).toEqual({
    field: 'created',
    fromMs: NOW - 24 * HOUR_MS,
    untilMs: null,
  })
  expect(windowOf({ by: 'stopped', last: 'all' }, NOW).fromMs).toBeNull()
})

test('a run lies in a window from its first moment on, up to and not including its last', () => {
  const window = { field: 'created', fromMs: 10, untilMs: 20 } as const
  expect([9, 10, 19, 20].map((ms) => isWithin(window, ms))).toEqual([false, true, true, false])
})

test('a run without a time lies only in all', () => {
  expect(isWithin({ field: 'stopped', fromMs: 10, untilMs: null }, null)).toBe(false)
  expect(isWithin({ field: 'stopped', fromMs: null, untilMs: null }, null)).toBe(true)
})

test('the shortest span that holds a time is offered', () => {
  expect(spanThatHolds(NOW - HOUR_MS / 2, NOW)).toBe('1h')
  expect(spanThatHolds(NOW - 3 * 24 * HOUR_MS, NOW)).toBe('7d')
  expect(spanThatHolds(NOW - 300 * 24 * HOUR_MS, NOW)).toBe('all')
})
