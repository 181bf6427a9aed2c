import { expect, test } from 'vitest'
import { wantsMore } from '../../src/run-set/first-load'
import { makeRun } from '../make-run'

const nowMs = Date.UTC(2026, 10, 24, 12)
const runsAgedHours = (...hours: number[]) =>
  hours.map((age, index) =>
    makeRun({ id: `srr_${index}`, created_at: new Date(nowMs - age * 3_600_000).toISOString() }),
  )

test('without a time range five pages are loaded', () => {
  expect(wantsMore(runsAgedHours(1), 4, { timeRange: undefined, nowMs })).toBe(true)
  expect(wantsMore(runsAgedHours(1), 5, { timeRange: undefined, nowMs })).toBe(false)
})

test('a time range is loaded until a run is older than it, however many pages that takes', () => {
  expect(wantsMore(runsAgedHours(1, 3, 23), 9, { timeRange: '24h', nowMs })).toBe(true)
  expect(wantsMore(runsAgedHours(1, 3, 25), 1, { timeRange: '24h', nowMs })).toBe(false)
  expect(wantsMore(runsAgedHours(1, 25), 1, { timeRange: '7d', nowMs })).toBe(true)
  expect(wantsMore(runsAgedHours(10_000), 2, { timeRange: 'all', nowMs })).toBe(true)
})

test('where ids were not in the order of time, an old run does not end it', () => {
  expect(wantsMore(runsAgedHours(1, 30, 2, 31), 2, { timeRange: '24h', nowMs })).toBe(true)
})

test('it ends at 50 pages: the limit is shared with production agents', () => {
  expect(wantsMore(runsAgedHours(1), 50, { timeRange: '30d', nowMs })).toBe(false)
})
