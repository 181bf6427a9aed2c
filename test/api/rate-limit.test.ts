import { expect, test } from 'vitest'
import { noteRateLimit, politeIntervalMs } from '../../src/api/rate-limit'

const now = Date.parse('2026-11-22T18:00:00.000Z')
const headers = (remaining: number) =>
  new Headers({
    'ratelimit-limit': '5000',
    'ratelimit-remaining': String(remaining),
    'ratelimit-reset': String(now / 1000 + 300),
  })

test('polling slows down while less than a fifth of the requests is left, until the window ends', () => {
  expect(politeIntervalMs(1000, now)).toBe(1000)
  noteRateLimit(headers(999))
  expect(politeIntervalMs(1000, now)).toBe(4000)
  expect(politeIntervalMs(1000, now + 300_000)).toBe(1000)
})

test('an answer without readable limits changes nothing, and plenty left means the usual pace', () => {
  noteRateLimit(headers(10))
  noteRateLimit(new Headers())
  expect(politeIntervalMs(1000, now)).toBe(4000)
  noteRateLimit(headers(4000))
  expect(politeIntervalMs(1000, now)).toBe(1000)
})
