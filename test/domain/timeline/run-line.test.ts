import { expect, test } from 'vitest'
import { runLineOf } from '../../../src/domain/timeline/run-line'
import { makeRun } from '../../make-run'

const now = Date.parse('2026-11-22T18:01:40.000Z')

test('the line of a finished run has its startup and its running apart', () => {
  expect(runLineOf(makeRun(), now)).toEqual({
    drawn: true,
    beginMs: Date.parse('2026-11-22T18:00:00.400Z'),
    startupMs: 400,
    runningMs: 59_600,
    live: false,
  })
})

test('without a start time the whole line is the run', () => {
  expect(runLineOf(makeRun({ started_at: null }), now)).toMatchObject({
    startupMs: null,
    runningMs: 60_000,
  })
})

test('the line of a running run ends now and is live', () => {
  const run = makeRun({ status: 'active', stopped_at: null, started_at: null })
  expect(runLineOf(run, now)).toMatchObject({ drawn: true, runningMs: 100_000, live: true })
  expect(runLineOf(run, now + 1000)).toMatchObject({ runningMs: 101_000 })
})

test('a run of no length is drawn', () => {
  const moment = '2026-11-22T18:00:00.000Z'
  expect(runLineOf(makeRun({ started_at: moment, stopped_at: moment }), now)).toMatchObject({
    drawn: true,
    startupMs: 0,
    runningMs: 0,
  })
})

test.each([
  ['no beginning', { created_at: null, started_at: null }, 'beginning'],
  ['no end', { status: 'failed', stopped_at: null }, 'end was not reported'],
  ['an end before the beginning', { stopped_at: '2026-11-22T17:00:00.000Z' }, 'ends before it begins'],
])('a run with %s has no line, and the reason is said', (_, patch, reason) => {
  expect(runLineOf(makeRun(patch), now)).toEqual({ drawn: false, reason: expect.stringContaining(reason) })
})
