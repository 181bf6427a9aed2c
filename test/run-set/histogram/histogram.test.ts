import { expect, test } from 'vitest'
import { type HistogramOf, histogram } from '../../../src/run-set/histogram/histogram'
import { makeRun } from '../../make-run'
import { indexOf } from '../index/index-of'

const NOW = Date.parse('2026-11-22T18:07:00.000Z')
const HOUR_MS = 3_600_000
const YEAR_MS = 365 * 24 * HOUR_MS

/** Completed runs created at these times, over the open window unless told otherwise. */
function counted(createdAt: readonly (number | null)[], patch: Partial<HistogramOf> = {}) {
  const runs = createdAt.map((ms, at) =>
    makeRun({ id: `srr_${at}`, created_at: ms === null ? null : new Date(ms).toISOString() }),
  )
  return histogram({
    ...indexOf(runs),
    field: 'created',
    fromMs: null,
    untilMs: null,
    nowMs: NOW,
    maxBars: 72,
    zone: 'utc',
    ...patch,
  })
}
const iso = (ms: number | undefined) => (ms === undefined ? '' : new Date(ms).toISOString())

test('a day has bars of half an hour, cut where the window ends', () => {
  const { stepMs, bars } = counted([NOW - 1], { fromMs: NOW - 24 * HOUR_MS, untilMs: NOW })
  expect(stepMs).toBe(HOUR_MS / 2)
  expect(bars).toHaveLength(49)
  expect(iso(bars[0]?.fromMs)).toBe('2026-11-21T18:07:00.000Z')
  expect(iso(bars[1]?.fromMs)).toBe('2026-11-21T18:30:00.000Z')
  expect(bars[48]).toMatchObject({ completed: 1, untilMs: NOW })
})

test('an hour has bars of a minute, and an open one ends now', () => {
  const { stepMs, bars } = counted([NOW - 1], { fromMs: NOW - HOUR_MS })
  expect(stepMs).toBe(60_000)
  expect(bars).toHaveLength(60)
  expect(bars.at(-1)).toMatchObject({ completed: 1, untilMs: NOW })
})

test('all runs reach from the oldest one until now', () => {
  const { bars } = counted([NOW - 40 * 24 * HOUR_MS, NOW - HOUR_MS])
  expect(iso(bars[0]?.fromMs)).toBe('2026-10-13T00:00:00.000Z')
  expect(iso(bars.at(-1)?.untilMs)).toBe('2026-11-23T00:00:00.000Z')
  expect([bars[0]?.completed, bars.at(-1)?.completed]).toEqual([1, 1])
})

test('clocks that are wrong by years are counted beside the bars and do not stretch them', () => {
  const days = Array.from({ length: 100 }, (_, at) => NOW - at * HOUR_MS)
  const found = counted([0, ...days, NOW + 20 * YEAR_MS, null])
  expect(found).toMatchObject({ before: 1, after: 1, unplaced: 1 })
  expect(found.bars.length).toBeGreaterThan(20)
  expect(found.untilMs - found.fromMs).toBeLessThan(200 * HOUR_MS)
})

test('the years before computers and far beyond are never drawn', () => {
  const found = counted([Date.UTC(1500, 0), Date.UTC(9000, 0)])
  expect(found).toMatchObject({ before: 1, after: 1 })
  expect(found.untilMs - found.fromMs).toBeLessThanOrEqual(2 * HOUR_MS)
})

test('many old runs are no mistake: bars of a quarter reach back to them', () => {
  const found = counted(Array.from({ length: 40 }, (_, at) => NOW - (at % 2) * 9 * YEAR_MS))
  expect(found).toMatchObject({ before: 0, stepMs: 90 * 24 * HOUR_MS })
  expect(found.bars[0]?.completed).toBe(20)
})

test('where the browser is the one with the wrong clock, the bars end at the newest run', () => {
  const times = Array.from({ length: 50 }, (_, at) => NOW - at * HOUR_MS)
  for (const nowMs of [NOW - 5 * YEAR_MS, NOW + 5 * YEAR_MS]) {
    const found = counted(times, { nowMs })
    expect(found).toMatchObject({ before: 0, after: 0 })
    expect(found.bars.length).toBeGreaterThan(40)
  }
})

test('in the last hour a clock that runs minutes ahead is drawn, one that runs days ahead is counted beside', () => {
  const from = { fromMs: NOW - HOUR_MS }
  expect(counted([NOW - 1, NOW + 5 * 60_000], from)).toMatchObject({ after: 0 })
  expect(counted([NOW - 1, NOW + 72 * HOUR_MS], from)).toMatchObject({ after: 1, untilMs: NOW })
})

test('a window that is empty has no bars and loses no run', () => {
  const found = counted([NOW - 1, NOW + 1], { fromMs: NOW, untilMs: NOW })
  expect(found).toMatchObject({ bars: [], before: 1, after: 1 })
})

test('without runs there are bars of nothing', () => {
  const { bars } = counted([])
  expect(bars.length).toBeGreaterThan(1)
  expect(bars.every(({ completed }) => completed === 0)).toBe(true)
})
