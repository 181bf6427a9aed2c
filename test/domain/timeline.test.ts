import { expect, test } from 'vitest'
import { timelineOf } from '../../src/domain/timeline'
import { makeRun } from '../make-run'

const now = Date.parse('2026-11-22T18:01:40.000Z')

test('the timeline of a finished run shows the startup as its part of the whole', () => {
  expect(timelineOf(makeRun(), now)).toEqual({
    drawn: true,
    startupMs: 400,
    runningMs: 59_600,
    totalMs: 60_000,
    startupShare: 400 / 60_000,
    live: false,
  })
})

test('without a start time the whole line is the run', () => {
  expect(timelineOf(makeRun({ started_at: null }), now)).toMatchObject({
    startupMs: null,
    runningMs: 60_000,
    startupShare: 0,
  })
})

test('the timeline of a running run ends now and is live', () => {
  const run = makeRun({ status: 'active', stopped_at: null, started_at: null })
  expect(timelineOf(run, now)).toMatchObject({ drawn: true, runningMs: 100_000, live: true })
  expect(timelineOf(run, now + 1000)).toMatchObject({ runningMs: 101_000 })
})

test('a run of no length is drawn without dividing by nothing', () => {
  const moment = '2026-11-22T18:00:00.000Z'
  expect(timelineOf(makeRun({ started_at: moment, stopped_at: moment }), now)).toMatchObject({
    drawn: true,
    totalMs: 0,
    startupShare: 0,
  })
})

test.each([
  ['no beginning', { created_at: null, started_at: null }, 'beginning'],
  ['no end', { status: 'failed', stopped_at: null }, 'end was not reported'],
  ['an end before the beginning', { stopped_at: '2026-11-22T17:00:00.000Z' }, 'ends before it begins'],
])('a run with %s has no line, and the reason is said', (_, patch, reason) => {
  expect(timelineOf(makeRun(patch), now)).toEqual({ drawn: false, reason: expect.stringContaining(reason) })
})
