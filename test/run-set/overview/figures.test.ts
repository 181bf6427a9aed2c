import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { durationMs, isRunning, startupMs } from '../../../src/domain/timing'
import { figuresOf } from '../../../src/run-set/overview/figures'
import { anyRuns, iso, NOW, sceneOf } from './any-run'

function spread(values: (number | null)[]) {
  const known = values.filter((ms) => ms !== null).sort((a, b) => a - b)
  // The smallest that half of them, and that 95 of a hundred, are not above.
  const at = (percent: number) => known.find((_, place) => (place + 1) * 100 >= known.length * percent)
  return { n: known.length, p50Ms: at(50) ?? null, p95Ms: at(95) ?? null }
}

function plainFigures(runs: readonly ServerRun[]) {
  const count = (...statuses: unknown[]) => runs.filter(({ status }) => statuses.includes(status)).length
  const over = count('failed', 'completed')
  const sent = runs.flatMap((run) => run.server_session?.usage?.total_productive_message_count ?? [])
  return {
    runs: runs.length,
    active: count('active'),
    failed: count('failed'),
    completed: count('completed'),
    other: runs.length - count('active', 'failed', 'completed'),
    over,
    failureShare: over === 0 ? null : count('failed') / over,
    duration: spread(runs.map((run) => (isRunning(run) ? null : durationMs(run, NOW)))),
    startup: spread(runs.map(startupMs)),
    messages: { n: sent.length, sum: sent.length === 0 ? null : sent.reduce((sum, each) => sum + each) },
  }
}

const figures = (patches: readonly Record<string, unknown>[]) =>
  figuresOf({ ...sceneOf(patches), nowMs: NOW })

describe('the figures of a range', () => {
  test('are what its runs say one by one, whatever they are', () => {
    fc.assert(
      fc.property(anyRuns, (patches) => {
        expect(figures(patches)).toEqual(plainFigures(sceneOf(patches).runs))
      }),
    )
  })

  test('of no run are nothing, and no share is made up', () => {
    const nothing = { n: 0, p50Ms: null, p95Ms: null }
    expect(figures([])).toMatchObject({ runs: 0, failureShare: null, duration: nothing, startup: nothing })
    expect(figures([]).messages).toEqual({ n: 0, sum: null })
  })

  test('of runs that are all still active have no failure share', () => {
    const active = { status: 'active', stopped_at: null }
    expect(figures([active, active])).toMatchObject({ active: 2, over: 0, failureShare: null })
  })

  test('of runs that all failed say so', () => {
    const failed = { status: 'failed' }
    expect(figures([failed, failed])).toMatchObject({ failed: 2, over: 2, failureShare: 1 })
  })

  test('leave out a run of which nothing is known, and one that ended before it began', () => {
    const nothing = {
      status: null,
      server_session: null,
      created_at: null,
      started_at: null,
      stopped_at: null,
    }
    const backwards = { started_at: iso(NOW), stopped_at: iso(NOW - 1), server_session: null }
    expect(figures([nothing, backwards])).toMatchObject({
      runs: 2,
      other: 1,
      duration: { n: 0 },
      messages: { n: 0 },
    })
  })

  test('tell no messages from none reported', () => {
    const reporting = (count: number | null) => ({
      server_session: { id: 'srs_1', usage: { total_productive_message_count: count } },
    })
    expect(figures([reporting(null)]).messages).toEqual({ n: 0, sum: null })
    expect(figures([reporting(0), reporting(null)]).messages).toEqual({ n: 1, sum: 0 })
  })
})
