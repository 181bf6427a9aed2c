import { expect, test } from 'vitest'
import { contradictions } from '../../src/domain/contradictions'
import { makeRun } from '../make-run'

const labels = (patch: Record<string, unknown> = {}) =>
  contradictions(makeRun(patch)).map(({ label }) => label)

test('an ordinary run contradicts nothing, whether it runs, has completed or has failed', () => {
  expect(labels()).toEqual([])
  expect(labels({ status: 'failed' })).toEqual([])
  expect(labels({ status: 'active', stopped_at: null })).toEqual([])
})

test('a start time that was never written is no contradiction', () => {
  expect(labels({ started_at: null })).toEqual([])
})

test.each([
  ['an active run with a stop time', { status: 'active' }, 'Active but stopped'],
  ['a failed run without a stop time', { status: 'failed', stopped_at: null }, 'Failed without an end'],
  ['a completed run without a stop time', { stopped_at: null }, 'Completed without an end'],
  ['a stop before the start', { stopped_at: '2026-11-22T18:00:00.100Z' }, 'Stopped before it began'],
  [
    'a start before the creation',
    { started_at: '2026-11-22T17:00:00.000Z' },
    'Started before it was created',
  ],
  ['a status that is new', { status: 'paused' }, 'Unknown status'],
  ['a status that is missing', { status: null }, 'Unknown status'],
])('%s is marked', (_, patch, label) => {
  expect(labels(patch)).toEqual([label])
})

test('the sentence names the unknown status, or says that there is none', () => {
  expect(contradictions(makeRun({ status: 'paused' }))[0]?.sentence).toContain('“paused”')
  expect(contradictions(makeRun({ status: null }))[0]?.sentence).toContain('reports no status')
})

test('a stop before the creation is marked when there is no start time', () => {
  const [found] = contradictions(makeRun({ started_at: null, stopped_at: '2026-11-22T17:00:00.000Z' }))
  expect(found?.sentence).toContain('before the creation time')
})

test('several contradictions of one run are all named', () => {
  expect(labels({ status: 'active', stopped_at: '2026-11-22T17:00:00.000Z' })).toEqual([
    'Active but stopped',
    'Stopped before it began',
  ])
})
