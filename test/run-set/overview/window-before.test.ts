import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rowsWithin, windowBefore } from '../../../src/run-set/overview/window-before'
import { isWithin, windowOf } from '../../../src/run-set/view/range'
import { rangeMs } from '../../../src/run-set/walk/walk-state'
import { idsOf } from '../index/index-of'
import { anyRuns, DAY_MS, NOW, sceneOf } from './any-run'

describe('the range before', () => {
  test('of the last 24 hours is the 24 hours before them', () => {
    const window = windowOf({ by: 'created', last: '24h' }, NOW)
    expect(windowBefore(window, NOW)).toEqual({
      field: 'created',
      fromMs: NOW - 2 * DAY_MS,
      untilMs: NOW - DAY_MS,
    })
  })

  test('of a chosen range is as long, and ends where that begins', () => {
    const window = { field: 'stopped', fromMs: NOW - 3 * DAY_MS, untilMs: NOW - DAY_MS } as const
    expect(windowBefore(window, NOW)).toEqual({
      field: 'stopped',
      fromMs: NOW - 5 * DAY_MS,
      untilMs: NOW - 3 * DAY_MS,
    })
  })

  test('of a range that goes on is as long as what has passed of it', () => {
    const today = { field: 'created', fromMs: NOW - 20 * 3_600_000, untilMs: NOW + 4 * 3_600_000 } as const
    expect(windowBefore(today, NOW)?.fromMs).toBe(NOW - 40 * 3_600_000)
  })

  test('does not exist for all time, for what is open at its beginning, and for what has not begun', () => {
    expect(windowBefore(windowOf({ by: 'created', last: 'all' }, NOW), NOW)).toBeNull()
    expect(windowBefore({ field: 'created', fromMs: null, untilMs: NOW }, NOW)).toBeNull()
    expect(windowBefore({ field: 'created', fromMs: NOW + 1, untilMs: null }, NOW)).toBeNull()
    expect(windowBefore({ field: 'created', fromMs: NOW, untilMs: NOW }, NOW)).toBeNull()
  })

  test('holds the runs that the runs list would show of it, in their order', () => {
    const bound = fc.option(fc.integer({ min: NOW - 40 * DAY_MS, max: NOW }))
    const field = fc.constantFrom('created' as const, 'started' as const, 'stopped' as const)
    fc.assert(
      fc.property(anyRuns, field, bound, bound, (patches, field, fromMs, untilMs) => {
        const { runs, table, rows } = sceneOf(patches)
        const window = { field, fromMs, untilMs }
        const within = runs.filter((run) => isWithin(window, rangeMs(run, field)))
        expect(idsOf(table, rowsWithin(table, rows, window))).toEqual(within.map(({ id }) => id))
      }),
    )
  })
})
