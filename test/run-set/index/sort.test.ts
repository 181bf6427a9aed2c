import { expect, test } from 'vitest'
import { cycleSort } from '../../../src/run-set/view/view'
import { makeRun } from '../../make-run'
import { sortedIds } from './index-of'

const now = Date.parse('2026-11-23T00:00:00.000Z')
const server = (id: string, name: string | null) => makeRun({ id, server: name && { id: name, name } })

test('rows without a value come last whichever way they are sorted', () => {
  const runs = [
    makeRun({ id: 'none', stopped_at: null }),
    makeRun({ id: 'short', stopped_at: '2026-11-22T18:00:01.000Z' }),
    makeRun({ id: 'long', stopped_at: '2026-11-22T19:00:00.000Z' }),
  ]
  expect(sortedIds(runs, [{ field: 'duration', descending: true }], now)).toEqual(['long', 'short', 'none'])
  expect(sortedIds(runs, [{ field: 'duration', descending: false }], now)).toEqual(['short', 'long', 'none'])
})

test('text sorts as people read it: 9 before 10, and case does not matter', () => {
  const runs = [server('a', 'Server 10'), server('b', 'server 9'), server('c', 'alpha')]
  expect(sortedIds(runs, [{ field: 'server', descending: false }], now)).toEqual(['c', 'b', 'a'])
})

test('a second key breaks the ties of the first, and what is still equal keeps its order', () => {
  const runs = [
    makeRun({ id: 'a', status: 'failed', created_at: '2026-11-22T10:00:00.000Z' }),
    makeRun({ id: 'b', status: 'active', created_at: '2026-11-22T11:00:00.000Z' }),
    makeRun({ id: 'c', status: 'failed', created_at: '2026-11-22T12:00:00.000Z' }),
    makeRun({ id: 'd', status: 'active', created_at: '2026-11-22T11:00:00.000Z' }),
  ]
  const sort = [
    { field: 'status', descending: false },
    { field: 'created', descending: true },
  ] as const
  expect(sortedIds(runs, sort, now)).toEqual(['b', 'd', 'c', 'a'])
})

test('a running run sorts by the time it has run so far', () => {
  const runs = [
    makeRun({ id: 'done' }),
    makeRun({ id: 'running', status: 'active', stopped_at: null, started_at: null }),
  ]
  expect(sortedIds(runs, [{ field: 'duration', descending: true }], now)).toEqual(['running', 'done'])
})

test('a head goes from descending to ascending to off, and Shift adds a key', () => {
  const first = cycleSort([], 'duration', false)
  const second = cycleSort(first, 'duration', false)
  expect(first).toEqual([{ field: 'duration', descending: true }])
  expect(second).toEqual([{ field: 'duration', descending: false }])
  expect(cycleSort(second, 'duration', false)).toEqual([])
  expect(cycleSort(first, 'status', true)).toEqual([...first, { field: 'status', descending: true }])
  expect(cycleSort(first, 'status', false)).toEqual([{ field: 'status', descending: true }])
})
