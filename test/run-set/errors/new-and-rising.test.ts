import { describe, expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { allGroups, groupsOf, HOUR_MS, hoursAgo, makeError, makeGroup, NOW_MS, runOf } from './error-scene'

const old = (hours: number) => makeError({ code: 'old', created_at: hoursAgo(hours) })
/** Whether the errors of code "timeout" are new. */
const isNew = (...given: Parameters<typeof groupsOf>) =>
  groupsOf(...given).groups.find(({ kind }) => kind.code === 'timeout')?.isNew

describe('new since yesterday is', () => {
  test('what the API’s groups first saw within a day', () => {
    const seen = (hours: number) => allGroups(makeGroup({ first_seen_at: hoursAgo(hours) }))
    expect(isNew([makeError()], { apiGroups: seen(23) })).toBe(true)
    expect(isNew([makeError()], { apiGroups: seen(25) })).toBe(false)
  })

  test('what is not among the errors before, where they reach back for two days', () => {
    expect(isNew([makeError(), old(60)])).toBe(true)
    expect(isNew([makeError(), old(60)], { phase: { kind: 'partial', why: 'cap' } })).toBe(true)
    expect(isNew([makeError(), old(60), makeError({ created_at: hoursAgo(25) })])).toBe(false)
  })
})

describe('nothing is called new', () => {
  test('where the errors reach back for less than that, or are still being read', () => {
    expect(isNew([makeError()])).toBe(false)
    expect(isNew([makeError(), old(30)])).toBe(false)
    expect(isNew([makeError(), old(60)], { phase: { kind: 'loading' } })).toBe(false)
  })

  test('where an older API group may be one of those that were not read', () => {
    const apiGroups = { ...allGroups(makeGroup({ first_seen_at: hoursAgo(2) })), more: true }
    expect(isNew([makeError()], { apiGroups })).toBe(false)
    expect(isNew([makeError(), old(60)], { apiGroups })).toBe(true)
  })

  test('where the API’s group does not say when it was first seen', () => {
    expect(isNew([makeError()], { apiGroups: allGroups(makeGroup({ first_seen_at: null })) })).toBe(false)
  })

  test('where one error alone, by a clock wrong by years, seems to reach back', () => {
    expect(isNew([...Array.from({ length: 60 }, () => makeError()), old(9 * 365 * 24)])).toBe(false)
  })

  test('that is of a time years ahead, or of no known time', () => {
    expect(isNew([makeError({ created_at: hoursAgo(-9000) }), old(60)])).toBe(false)
    expect(isNew([makeError({ created_at: null }), old(60)])).toBe(false)
  })
})

describe('over time', () => {
  const at = (hours: number[]) => hours.map((hours) => makeError({ created_at: hoursAgo(hours) }))
  const window = { field: 'created', fromMs: NOW_MS - 24 * HOUR_MS, untilMs: null } as const

  test('a day has a bar for each hour', () => {
    const [group] = groupsOf(at([23.5, 0.5, 0.25]), { window }).groups
    expect(group?.bars).toEqual([1, ...Array(22).fill(0), 2])
    expect(group?.axis).toEqual({ fromMs: window.fromMs, untilMs: NOW_MS })
    expect(group).toMatchObject({ firstMs: NOW_MS - 23.5 * HOUR_MS, lastMs: NOW_MS - 0.25 * HOUR_MS })
  })

  test('all time is from the oldest error until now; clocks wrong by years don’t squeeze the others', () => {
    const { groups } = groupsOf(
      at([...Array.from({ length: 99 }, (_, hours) => hours + 1), 20 * 365 * 24, -20 * 365 * 24]),
    )
    expect(groups[0]).toMatchObject({ count: 101, unplaced: 2, axis: { fromMs: NOW_MS - 99 * HOUR_MS } })
    expect(groups[0]?.bars.every((count) => count >= 4)).toBe(true)
  })

  test('all groups are drawn over the same time', () => {
    const { groups } = groupsOf([old(60), ...at([2, 1])])
    expect(new Set(groups.map(({ axis }) => axis)).size).toBe(1)
  })

  test('all in one minute, each run failed, is one bar', () => {
    const runs = Array.from({ length: 200 }, (_, at) => makeRun({ id: `srr_${at}`, status: 'failed' }))
    const errors = runs.map(({ id }, at) =>
      makeError({ server_run: runOf(id), created_at: new Date(NOW_MS - 60_000 + at * 100).toISOString() }),
    )
    const [group] = groupsOf(errors, { runs, window }).groups
    expect(group).toMatchObject({ count: 200, rows: { length: 200 }, rising: true, unplaced: 0 })
    expect(group?.bars.at(-1)).toBe(200)
  })

  test('one error of one run is one bar, and no more', () => {
    const [group] = groupsOf([makeError()], { runs: [makeRun({ id: 'srr_1' })] }).groups
    expect(group).toMatchObject({ count: 1, rising: false, isNew: false, unplaced: 0 })
    expect(group?.bars.filter((count) => count > 0)).toEqual([1])
  })

  test('more in the last quarter rise where the time before is known, and not where it was not read', () => {
    const errors = at(Array.from({ length: 12 }, (_, number) => number / 4 + 0.1))
    expect(groupsOf(errors, { window }).groups[0]?.rising).toBe(true)
    expect(groupsOf(errors, { window, phase: { kind: 'partial', why: 'cap' } }).groups[0]?.rising).toBe(false)
    expect(groupsOf(errors, { window, phase: { kind: 'loading' } }).groups[0]?.rising).toBe(false)
  })
})
