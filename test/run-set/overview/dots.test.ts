import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationMs } from '../../../src/domain/timing'
import { dotsOf } from '../../../src/run-set/overview/dots'
import { ACTIVE, COMPLETED, FAILED, OTHER } from '../../../src/run-set/overview/status-kinds'
import { rowsWithin } from '../../../src/run-set/overview/window-before'
import { rangeMs } from '../../../src/run-set/walk/walk-state'
import { anyRuns, DAY_MS, iso, minutesAgo, NOW, sceneOf } from './any-run'

const ALL = { field: 'created', fromMs: null, untilMs: null } as const
const dots = (
  patches: readonly Record<string, unknown>[],
  window: Parameters<typeof dotsOf>[0]['window'] = ALL,
) => dotsOf({ ...sceneOf(patches), window, nowMs: NOW })

describe('the runs as dots', () => {
  test('are each one dot at its time and duration, in order of time, or counted as left out', () => {
    const bound = fc.option(fc.integer({ min: NOW - 40 * DAY_MS, max: NOW }))
    const field = fc.constantFrom('created' as const, 'started' as const, 'stopped' as const)
    fc.assert(
      fc.property(anyRuns, field, bound, bound, (patches, field, fromMs, untilMs) => {
        const { runs, table, rows } = sceneOf(patches)
        const window = { field, fromMs, untilMs }
        const within = rowsWithin(table, rows, window)
        const { x, y, kind, row, axis, leftOut, offAxis } = dotsOf({
          table,
          rows: within,
          window,
          nowMs: NOW,
        })
        expect(x.length + leftOut + offAxis).toBe(within.length)
        expect(x).toEqual(x.toSorted())
        expect(new Set(row).size).toBe(row.length)
        row.forEach((each, at) => {
          const run = runs[each] as (typeof runs)[number]
          expect(x[at]).toBe(rangeMs(run, field))
          expect(y[at]).toBe(durationMs(run, NOW))
          const kinds = { completed: COMPLETED, failed: FAILED, active: ACTIVE } as Record<string, number>
          expect(kind[at]).toBe(kinds[run.status ?? ''] ?? OTHER)
          expect(x[at]).toBeGreaterThanOrEqual(axis.fromMs)
          expect(x[at]).toBeLessThan(axis.untilMs)
        })
        const timeless = Array.from(within).filter((each) => {
          const run = runs[each] as (typeof runs)[number]
          return rangeMs(run, field) === null || durationMs(run, NOW) === null
        })
        expect(leftOut).toBe(timeless.length)
      }),
    )
  })

  test('are none without runs, and the axis is there all the same', () => {
    const { x, axis, leftOut } = dots([])
    expect([x.length, leftOut]).toEqual([0, 0])
    expect(axis.untilMs).toBeGreaterThan(axis.fromMs)
  })

  test('of one run are one dot', () => {
    const { x, y, axis } = dots([{ created_at: minutesAgo(5), started_at: null, stopped_at: minutesAgo(4) }])
    expect([...x, ...y]).toEqual([NOW - 300_000, 60_000])
    expect(axis).toEqual({ fromMs: NOW - 300_000, untilMs: NOW })
  })

  test('fill the range that was chosen, and not only what has runs', () => {
    const window = { field: 'created', fromMs: NOW - DAY_MS, untilMs: NOW } as const
    expect(dots([{ created_at: minutesAgo(5) }], window).axis).toEqual({ fromMs: NOW - DAY_MS, untilMs: NOW })
  })

  test('are not squeezed together by a clock that is wrong by years', () => {
    const run = (created_at: string) => ({ created_at, started_at: null, stopped_at: '9999-01-01T00:00:00Z' })
    const runs = [...Array.from({ length: 20 }, (_, at) => run(minutesAgo(at + 1))), run(iso(0))]
    const { x, axis, offAxis } = dots(runs)
    expect([x.length, offAxis]).toEqual([20, 1])
    expect(axis.fromMs).toBe(NOW - 20 * 60_000)
  })
})
