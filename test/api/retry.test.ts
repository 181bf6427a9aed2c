import { expect, test } from 'vitest'
import { ApiError } from '../../src/api/errors'
import { retryDelayMs, shouldRetry } from '../../src/api/retry'

const http = (status: number, retryAtMs: number | null = null) =>
  new ApiError('http', 'x', { status, retryAtMs })
const now = 1_000_000
const middle = () => 0.5

test('only what may pass by itself is asked again', () => {
  expect(
    [new ApiError('network', 'x'), http(429), http(500), http(503)].map((error) => shouldRetry(0, error)),
  ).toEqual([true, true, true, true])
  expect(
    [http(400), http(401), http(403), http(404), new ApiError('contract', 'x')].map((e) => shouldRetry(0, e)),
  ).toEqual([false, false, false, false, false])
})

test('it gives up after three more tries', () => {
  expect(shouldRetry(2, http(500))).toBe(true)
  expect(shouldRetry(3, http(500))).toBe(false)
})

test('the wait doubles each time', () => {
  expect([0, 1, 2].map((failures) => retryDelayMs(failures, http(500), now, middle))).toEqual([
    1000, 2000, 4000,
  ])
})

test('after a 429 it waits until the limit is open again, but no longer than a minute', () => {
  expect(retryDelayMs(0, http(429, now + 20_000), now, middle)).toBe(20_000)
  expect(retryDelayMs(0, http(429, now + 600_000), now, middle)).toBe(60_000)
  expect(retryDelayMs(0, http(429, null), now, middle)).toBe(1000)
})
