import { describe, expect, test } from 'vitest'
import { deploymentsOf } from '../../../src/run-set/overview/deployments'
import type { TimeField } from '../../../src/run-set/table/times'
import { iso, minutesAgo, NOW, sceneOf } from './any-run'

const ALL = { field: 'created', fromMs: null, untilMs: null } as const

const of = (name: string, patch: Record<string, unknown> = {}) => ({
  server_deployment: { id: `svd_${name}`, name },
  ...patch,
})
/** Runs of that deployment that took so long, in seconds. */
const took = (name: string, ...seconds: number[]) =>
  seconds.map((each) =>
    of(name, { created_at: iso(NOW), started_at: null, stopped_at: iso(NOW + each * 1000) }),
  )
const deployments = (
  patches: readonly Record<string, unknown>[],
  window: Parameters<typeof deploymentsOf>[0]['window'] = ALL,
) => deploymentsOf({ ...sceneOf(patches), window, nowMs: NOW })

describe('busy and slow deployments', () => {
  test('are those with the most runs first, with their part of all and their failures', () => {
    const { busiest } = deployments([
      of('a'),
      of('b', { status: 'failed' }),
      of('b'),
      { server_deployment: null },
    ])
    expect(busiest).toMatchObject([
      { value: 'svd_b', label: 'b', runs: 2, share: 0.5, failed: 1 },
      { value: 'svd_a', label: 'a', runs: 1, share: 0.25, failed: 0 },
    ])
  })

  test('are slow by what 95 of a hundred runs stay below, where at least eight have ended', () => {
    const { slowest } = deployments([
      ...took('few', ...Array.from({ length: 7 }, () => 900)),
      ...took('quick', 1, 1, 1, 1, 1, 1, 1, 9),
      ...took('slow', 2, 2, 2, 2, 2, 2, 2, 60),
    ])
    expect(slowest).toMatchObject([
      { label: 'slow', timed: 8, p50Ms: 2000, p95Ms: 60_000 },
      { label: 'quick', timed: 8, p50Ms: 1000, p95Ms: 9000 },
    ])
  })

  test('are none without runs', () => {
    expect(deployments([])).toEqual({ busiest: [], slowest: [], quiet: [] })
  })
})

describe('a deployment gone quiet', () => {
  /** A run every so many minutes, the last one so long ago. */
  const steady = (name: string, every: number, last: number, count = 20) =>
    Array.from({ length: count }, (_, at) =>
      of(name, { created_at: minutesAgo(last + at * every), started_at: null }),
    )
  const quiet = (patches: readonly Record<string, unknown>[], field: TimeField = 'created') =>
    deployments(patches, { ...ALL, field }).quiet?.map(({ label }) => label)

  test('ran at a steady pace, and nothing has come for three times its usual pause', () => {
    const runs = [...steady('gone', 30, 91), ...steady('at work', 30, 89)]
    expect(deployments(runs).quiet).toEqual([
      {
        value: 'svd_gone',
        label: 'gone',
        runs: 20,
        lastMs: NOW - 91 * 60_000,
        silentMs: 91 * 60_000,
        usualPauseMs: 30 * 60_000,
      },
    ])
  })

  test('has been silent for an hour, and ran at least eight times over at least an hour', () => {
    expect(quiet(steady('minutes', 5, 59))).toEqual([])
    expect(quiet(steady('minutes', 5, 61))).toEqual(['minutes'])
    expect(quiet(steady('seldom', 10, 300, 7))).toEqual([])
    expect(quiet(steady('seldom', 10, 300, 8))).toEqual(['seldom'])
    expect(quiet(steady('burst', 1, 300, 20))).toEqual([])
  })

  test('is not one that rests each night', () => {
    const days = (ago: number) =>
      [0, 1, 2].flatMap((day) => steady('office', 5, (day + ago) * 1440 + 600, 96))
    expect(quiet(days(0))).toEqual([])
    expect(quiet(days(1))).toEqual(['office'])
  })

  test('stands first where it has missed the most of its pauses', () => {
    expect(quiet([...steady('a', 60, 300), ...steady('b', 5, 300), ...steady('c', 60, 400)])).toEqual([
      'b',
      'c',
      'a',
    ])
  })

  test('is quiet whatever runs with clocks in the future say, and without any time says nothing', () => {
    const ahead = of('gone', { created_at: '2999-01-01T00:00:00.000Z', started_at: null })
    expect(quiet([...steady('gone', 30, 200), ahead])).toEqual(['gone'])
    const timeless = of('none', { created_at: null, started_at: null })
    expect(quiet(Array.from({ length: 20 }, () => timeless))).toEqual([])
  })

  test('is none that is not named', () => {
    expect(quiet(steady('', 30, 200).map((run) => ({ ...run, server_deployment: null })))).toEqual([])
  })

  test('is told as of the end of a range that has passed', () => {
    const runs = steady('a', 30, 200)
    const until = (minutes: number) => ({ ...ALL, untilMs: NOW - minutes * 60_000 })
    expect(deployments(runs, until(150)).quiet).toEqual([])
    expect(deployments(runs, until(100)).quiet).toMatchObject([{ label: 'a', silentMs: 100 * 60_000 }])
  })

  test('is not told of a range by when runs ended: those that go on are not in it', () => {
    expect(quiet(steady('a', 30, 200), 'stopped')).toBeUndefined()
  })
})
