import { expect, test } from 'vitest'
import { readFreshness } from '../../src/api/freshness'

const NOW = Date.UTC(2026, 10, 24, 14, 2, 11)
const read = (headers: Record<string, string>) => readFreshness(new Headers(headers), NOW)
const date = (secondsAgo: number) => new Date(NOW - 3_600_000 - secondsAgo * 1000).toUTCString()

test('an answer without a cache in between is of now, whatever clock the API has', () => {
  expect(read({})).toEqual({ asOfMs: NOW, kept: false })
  expect(read({ date: date(0), 'x-answered-at': date(7200) })).toEqual({ asOfMs: NOW, kept: false })
  expect(read({ date: date(0), 'x-answered-at': date(7200), 'x-cache-status': 'MISS' }).kept).toBe(false)
})

test('the age of a cached answer is told by the proxy’s own clock, which may be an hour off the browser’s', () => {
  const headers = { date: date(0), 'x-answered-at': date(2), 'x-cache-status': 'HIT' }
  expect(read(headers)).toEqual({ asOfMs: NOW - 2000, kept: false })
  expect(read({ ...headers, 'x-answered-at': date(60) })).toEqual({ asOfMs: NOW - 60_000, kept: false })
})

test('the last good answer that a proxy serves while the API is down counts as kept, from when it was given', () => {
  const headers = { date: date(0), 'x-answered-at': date(480), 'x-cache-status': 'STALE' }
  expect(read(headers)).toEqual({ asOfMs: NOW - 480_000, kept: true })
})

test('so does an old one that is served while a new one is long awaited', () => {
  const headers = { date: date(0), 'x-answered-at': date(11), 'x-cache-status': 'UPDATING' }
  expect(read(headers).kept).toBe(true)
  expect(read({ ...headers, 'x-answered-at': date(3) }).kept).toBe(false)
})

test('unreadable times count as none', () => {
  expect(read({ date: 'soon', 'x-answered-at': 'once', 'x-cache-status': 'HIT' })).toEqual({
    asOfMs: NOW,
    kept: false,
  })
})
