import { expect, test } from 'vitest'
import { durationMs, isRunning, runBeginMs, startupMs } from '../../src/domain/timing'
import { makeRun } from '../make-run'

const at = (iso: string) => Date.parse(iso)
const now = at('2026-11-22T18:05:00.000Z')

test('a run begins when it was started, and when that is missing, when it was created', () => {
  expect(runBeginMs(makeRun())).toBe(at('2026-11-22T18:00:00.400Z'))
  expect(runBeginMs(makeRun({ started_at: null }))).toBe(at('2026-11-22T18:00:00.000Z'))
  expect(runBeginMs(makeRun({ started_at: null, created_at: null }))).toBeNull()
  expect(runBeginMs(makeRun({ started_at: 'soon', created_at: 'earlier' }))).toBeNull()
})

test('startup is the span from created to started, and unknown when one is missing or they run backwards', () => {
  expect(startupMs(makeRun())).toBe(400)
  expect(startupMs(makeRun({ started_at: '2026-11-22T18:00:00.000Z' }))).toBe(0)
  expect(startupMs(makeRun({ started_at: null }))).toBeNull()
  expect(startupMs(makeRun({ created_at: null }))).toBeNull()
  expect(startupMs(makeRun({ started_at: '2026-11-22T17:59:59.999Z' }))).toBeNull()
})

test('only an active run without an end is running', () => {
  expect(isRunning(makeRun({ status: 'active', stopped_at: null }))).toBe(true)
  expect(isRunning(makeRun({ status: 'active' }))).toBe(false)
  expect(isRunning(makeRun({ status: 'failed', stopped_at: null }))).toBe(false)
  expect(isRunning(makeRun({ status: 'paused', stopped_at: null }))).toBe(false)
})

test('the duration of a run that is over does not depend on the present', () => {
  expect(durationMs(makeRun(), now)).toBe(59_600)
  expect(durationMs(makeRun(), now + 1_000_000)).toBe(59_600)
  expect(durationMs(makeRun({ status: 'active' }), now)).toBe(59_600)
})

test('the duration of a running run grows with the clock, and is never negative', () => {
  const run = makeRun({ status: 'active', stopped_at: null, started_at: null })
  expect(durationMs(run, now)).toBe(300_000)
  expect(durationMs(run, now + 1000)).toBe(301_000)
  expect(durationMs(run, at('2026-11-22T17:00:00.000Z'))).toBe(0)
})

test('the duration is unknown without an end, without a beginning, and when the run ends before it begins', () => {
  expect(durationMs(makeRun({ status: 'failed', stopped_at: null }), now)).toBeNull()
  expect(durationMs(makeRun({ started_at: null, created_at: null }), now)).toBeNull()
  expect(durationMs(makeRun({ stopped_at: '2026-11-22T17:00:00.000Z' }), now)).toBeNull()
})
