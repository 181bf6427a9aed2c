import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { histogram } from '../../../src/run-set/histogram/histogram'
import type { TimeField } from '../../../src/run-set/table/times'
import { makeRun } from '../../make-run'
import { indexOf } from '../index/index-of'

const ZONES = ['UTC', 'Europe/Berlin', 'America/New_York', 'America/Havana', 'Asia/Kathmandu', 'Pacific/Apia']
const FIELDS: readonly TimeField[] = ['created', 'started', 'stopped']
const DAY_MS = 86_400_000
const NOW = Date.parse('2026-11-22T18:00:00.000Z')

afterEach(() => {
  vi.unstubAllEnvs()
})

const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: NOW - 400 * DAY_MS, max: NOW }) },
  { weight: 3, arbitrary: fc.integer({ min: NOW - DAY_MS, max: NOW + 3600_000 }) },
  { weight: 1, arbitrary: fc.integer({ min: -62_135_596_800_000, max: 253_402_300_799_000 }) },
)
const text = fc.option(time.map((ms) => new Date(ms).toISOString()))
const run = fc.record({
  created_at: text,
  started_at: text,
  stopped_at: text,
  status: fc.option(fc.constantFrom('active', 'failed', 'completed', 'paused', '')),
})
const bound = fc.option(time)

test('every run is counted once, in the bar that holds its time, whatever its clock and the window', () => {
  fc.assert(
    fc.property(
      fc.array(run, { maxLength: 60 }),
      fc.constantFrom(...FIELDS),
      bound,
      bound,
      fc.constantFrom(...ZONES),
      fc.constantFrom('local' as const, 'utc' as const),
      fc.integer({ min: 20, max: 100 }),
      (patches, field, fromMs, untilMs, TZ, zone, maxBars) => {
        vi.stubEnv('TZ', TZ)
        const runs = patches.map((patch, at) => makeRun({ ...patch, id: `srr_${at}` }))
        const { table, rows } = indexOf(runs)
        const { bars, ...all } = histogram({
          table,
          rows,
          field,
          fromMs,
          untilMs,
          nowMs: NOW,
          maxBars,
          zone,
        })

        const times = runs.map((each) => {
          const own = each[`${field}_at`]
          return Date.parse((field === 'started' ? (own ?? each.created_at) : own) ?? '')
        })
        const among = (from: number, until: number, status: (text: string | null) => boolean) =>
          runs.filter(({ status: each }, at) => {
            const ms = times[at] as number
            return ms >= from && ms < until && status(each)
          }).length
        for (const bar of bars) {
          const { fromMs: from, untilMs: until } = bar
          expect(bar).toEqual({
            fromMs: from,
            untilMs: until,
            active: among(from, until, (status) => status === 'active'),
            failed: among(from, until, (status) => status === 'failed'),
            completed: among(from, until, (status) => status === 'completed'),
            other: among(from, until, (status) => status === null || /paused|^$/.test(status)),
          })
        }
        expect(all.before).toBe(among(Number.NEGATIVE_INFINITY, all.fromMs, () => true))
        expect(all.after).toBe(among(all.untilMs, Number.POSITIVE_INFINITY, () => true))
        expect(all.unplaced).toBe(times.filter(Number.isNaN).length)

        expect(bars.length).toBeLessThanOrEqual(maxBars)
        bars.forEach((bar, at) => {
          expect(bar.untilMs).toBeGreaterThan(bar.fromMs)
          expect(bar.fromMs).toBe(at === 0 ? all.fromMs : bars[at - 1]?.untilMs)
        })
        if (bars.length > 0) expect(bars.at(-1)?.untilMs).toBe(all.untilMs)
      },
    ),
    { numRuns: Number(process.env.PROPERTY_RUNS ?? 300) },
  )
})
