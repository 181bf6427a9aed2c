import { expect, test } from 'vitest'
import { scopeParts } from '../../../src/run-set/view/scope'
import { parseRunView } from '../../../src/run-set/view/view-codec'
import { progress } from '../../../src/run-set/walk/progress'
import { isComplete, type WalkPhase, type WalkState } from '../../../src/run-set/walk/walk-state'

const walk = (phase: WalkPhase, patch: Partial<WalkState> = {}): WalkState => ({
  phase,
  loaded: 1284,
  requests: 13,
  oldestMs: Date.UTC(2026, 10, 22, 16),
  newestFirst: true,
  coveredMs: Number.POSITIVE_INFINITY,
  after: 'srr_1',
  failures: 0,
  lastError: null,
  vanished: [],
  ...patch,
})

function scope(search: string, state: WalkState | undefined, shown = 1284) {
  const { view } = parseRunView(new URLSearchParams(search))
  const formatTime = (ms: number) => new Date(ms).toISOString().slice(11, 16)
  const words = state ? progress(state, formatTime) : ['loading']
  const complete = state !== undefined && isComplete(state)
  return scopeParts({ view, shown, inRange: 1284, complete, progress: words, formatTime }).join(' · ')
}

test('"complete" is said once the whole range is known to be loaded', () => {
  expect(scope('', walk({ kind: 'ended', why: 'range-covered' }))).toBe(
    'Newest first · 1,284 of 1,284 runs in the last 24 hours · complete',
  )
  expect(scope('range=all&q=x', walk({ kind: 'ended', why: 'api-end' }), 3)).toBe(
    'Newest first · 3 of 1,284 runs of all time · complete',
  )
})

test('until then it says how far back the runs reach', () => {
  expect(scope('', undefined)).toBe('Newest first · 1,284 runs in the last 24 hours · loading')
  expect(scope('sort=-duration', walk({ kind: 'loading' }))).toBe(
    'Sorted by duration, descending · 1,284 runs in the last 24 hours · loading back to 16:00',
  )
  expect(scope('', walk({ kind: 'stopped' }))).toContain('stopped back to 16:00')
})

test('a gap, the cap, a pause and an end in the middle are each named', () => {
  expect(scope('', walk({ kind: 'failed', error: null }))).toContain(
    'a part is missing: loaded back to 16:00',
  )
  expect(scope('', walk({ kind: 'ended', why: 'cap' }))).toContain('stopped at 1,284 runs back to 16:00')
  expect(scope('', walk({ kind: 'ended', why: 'no-progress' }))).toContain('ends in the middle')
  expect(scope('', walk({ kind: 'waiting', why: 'rate-limit', untilMs: 0 }))).toContain(
    'to spare the rate limit',
  )
})

test('where ids did not come in the order of time it says so, and does not claim to reach back to a time', () => {
  const odd = { newestFirst: false }
  expect(scope('', walk({ kind: 'loading' }, odd))).toMatch(/loading · ids are not in the order of time$/)
  expect(scope('', walk({ kind: 'ended', why: 'api-end' }, odd))).toMatch(
    /complete · ids are not in the order of time, so all were read$/,
  )
})

test('the range may be meant for another time, or lie between two', () => {
  const done = walk({ kind: 'ended', why: 'api-end' })
  expect(scope('range=7d&by=stopped', done)).toContain('runs stopped in the last 7 days')
  expect(scope('from=2026-11-20T08:00:00Z&to=2026-11-21T09:30:00Z', done)).toContain('from 08:00 to 09:30')
  expect(scope('from=2026-11-20T08:00:00Z', done)).toContain('since 08:00')
})
