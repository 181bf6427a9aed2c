import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { durationMs } from '../../../src/domain/timing'
import { type DurationBin, durationBins } from '../../../src/run-set/overview/duration-bins'
import { DURATION_EDGES, durationOperand, edgeWords } from '../../../src/run-set/overview/duration-steps'
import { readOperand } from '../../../src/run-set/search/operand'
import { anyRuns, iso, NOW, sceneOf } from './any-run'

const took = (ms: number, status = 'completed') => ({
  status,
  created_at: iso(NOW),
  started_at: null,
  stopped_at: iso(NOW + ms),
})
const binsOf = (...patches: Record<string, unknown>[]) => durationBins({ ...sceneOf(patches), nowMs: NOW })
const labels = (bins: readonly DurationBin[]) => bins.map(({ label }) => label)

describe('how long the runs took', () => {
  test('is counted once for each run, by status, in the bin that holds it', () => {
    fc.assert(
      fc.property(anyRuns, (patches) => {
        const { runs, table, rows } = sceneOf(patches)
        const { bins, unknown } = durationBins({ table, rows, nowMs: NOW })
        const known = runs.flatMap((run) => {
          const ms = durationMs(run, NOW)
          return ms === null ? [] : [{ ms, status: run.status }]
        })
        expect(unknown).toBe(runs.length - known.length)
        let counted = 0
        bins.forEach((bin, at) => {
          const { fromMs, untilMs, label, ...counts } = bin
          const within = known.filter(({ ms }) => ms >= fromMs && ms < (untilMs ?? Number.POSITIVE_INFINITY))
          const count = (word: string) => within.filter(({ status }) => status === word).length
          const [active, failed, completed] = [count('active'), count('failed'), count('completed')]
          expect(counts).toEqual({
            active,
            failed,
            completed,
            other: within.length - active - failed - completed,
          })
          counted += within.length
          expect(untilMs).toBe(bins[at + 1]?.fromMs ?? untilMs)
          if (at === 0 || at === bins.length - 1) expect(within).not.toEqual([])
        })
        expect(counted).toBe(known.length)
      }),
    )
  })

  test('is told in steps that read well, without a gap between the first and the last', () => {
    expect(labels(binsOf(took(1500), took(31_000)).bins)).toEqual([
      '1 s to 2 s',
      '2 s to 5 s',
      '5 s to 10 s',
      '10 s to 30 s',
      '30 s to 1 min',
    ])
  })

  test('begins a bin at its edge, and has one for no time at all and one for ever so long', () => {
    expect(labels(binsOf(took(0)).bins)).toEqual(['under 1 ms'])
    expect(labels(binsOf(took(1999)).bins)).toEqual(['1 s to 2 s'])
    expect(labels(binsOf(took(2000)).bins)).toEqual(['2 s to 5 s'])
    expect(labels(binsOf(took(60_000 * 60 * 24 * 365 * 100)).bins)).toEqual(['30 d or more'])
  })

  test('stands in the right bin on either side of every edge', () => {
    for (const [at, edge] of DURATION_EDGES.entries()) {
      expect(binsOf(took(edge)).bins).toMatchObject([{ fromMs: edge }])
      if (at > 0) expect(binsOf(took(edge - 1)).bins).toMatchObject([{ untilMs: edge }])
    }
  })

  test('is so far as is known of runs that still run, and not known of those that ended before they began', () => {
    const running = { status: 'active', created_at: iso(NOW - 90_000), started_at: null, stopped_at: null }
    expect(binsOf(running).bins).toMatchObject([{ label: '1 min to 2 min', active: 1 }])
    expect(binsOf(took(-1), { ...running, status: 'failed' })).toEqual({ bins: [], unknown: 2 })
    expect(binsOf()).toEqual({ bins: [], unknown: 0 })
  })

  test('has steps that rise, each another word', () => {
    expect(DURATION_EDGES).toEqual(DURATION_EDGES.toSorted((a, b) => a - b))
    expect(new Set(DURATION_EDGES.map(edgeWords)).size).toBe(DURATION_EDGES.length)
    expect([0, 500, 1000, 90_000, 3_600_000, 30 * 86_400_000].map(edgeWords)).toEqual([
      '0 ms',
      '500 ms',
      '1 s',
      '90 s',
      '1 h',
      '30 d',
    ])
  })

  test('is written in a search so that it is read back to the millisecond', () => {
    expect([0, 2500, 5_400_000, 86_400_001].map(durationOperand)).toEqual([
      '0ms',
      '2s500ms',
      '1h30m',
      '1d1ms',
    ])
    fc.assert(
      fc.property(fc.oneof(fc.nat(), fc.integer({ min: 0, max: 8.64e15 })), (ms) => {
        expect(readOperand('duration', durationOperand(ms), 'utc')?.from).toBe(ms)
      }),
    )
  })
})
