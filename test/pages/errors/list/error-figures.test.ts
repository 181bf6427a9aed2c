import { expect, test } from 'vitest'
import {
  failedRuns,
  figureWords,
  outsideWords,
  withoutWords,
} from '../../../../src/pages/errors/list/error-figures'
import { makeRun } from '../../../make-run'
import { groupsOf, hoursAgo, makeError, NOW_MS, runOf, stateOf } from '../../../run-set/errors/error-scene'
import { indexOf } from '../../../run-set/index/index-of'

const ALL_TIME = { field: 'created', fromMs: null, untilMs: null } as const

test('occurrences are counted, a run with two errors once, and an error of two servers once', () => {
  const errors = [
    makeError(),
    makeError({ code: 'other' }),
    makeError({ server_run: runOf('srr_2', 'srv_2') }),
    makeError({ server_run: runOf('srr_2', 'srv_2') }),
  ]
  const words = '4 occurrences of 2 errors in 2 runs'
  expect(figureWords(groupsOf(errors).groups)).toBe(words)
  const apart = groupsOf(errors, { each: 'server' }).groups
  expect(apart).toHaveLength(3)
  expect(figureWords(apart)).toBe(words)
  expect(figureWords(groupsOf([makeError()]).groups)).toBe('1 occurrence of 1 error in 1 run')
})

test('occurrences in no run of the list are said to be left out', () => {
  const far = makeError({ server_run: runOf('srr_far') })
  expect(outsideWords(groupsOf([makeError()]).groups)).toBeNull()
  expect(outsideWords(groupsOf([makeError(), far]).groups)).toMatch(
    /^1 occurrence is of no run that is loaded/,
  )
  expect(outsideWords(groupsOf([far, makeError({ server_run: null })]).groups)).toMatch(/^2 occurrences are/)
})

const failed = (id: string, created = hoursAgo(1)) => makeRun({ id, status: 'failed', created_at: created })

test('failed runs are counted, and those of them that left no error', () => {
  const scene = indexOf([failed('srr_1'), failed('srr_2'), makeRun({ id: 'srr_3' })])
  const whole = { ...scene, window: ALL_TIME }
  expect(failedRuns(whole, stateOf([makeError()]))).toEqual({ failed: 2, withoutError: 1 })
})

test('while errors are still read, no failed run is said to be without one', () => {
  const whole = { ...indexOf([failed('srr_1')]), window: ALL_TIME }
  const state = stateOf([], { phase: { kind: 'loading' } })
  expect(failedRuns(whole, state)).toEqual({ failed: 1, withoutError: null })
})

test('a run that is older than the errors that were read is not said to be without one', () => {
  const window = { field: 'stopped', fromMs: NOW_MS - 7_200_000, untilMs: null } as const
  const count = (...runs: ReturnType<typeof failed>[]) =>
    failedRuns({ ...indexOf(runs), window }, stateOf([makeError()]))
  expect(count(failed('srr_1', hoursAgo(9)), failed('srr_2'))).toEqual({ failed: 2, withoutError: 1 })
  expect(count(failed('srr_2', hoursAgo(9)))).toEqual({ failed: 1, withoutError: null })
})

test('failed runs without an error are told apart from all of them, and from none', () => {
  expect(withoutWords(44, 3)).toBe('3 of them without an error')
  expect(withoutWords(2, 2)).toBe('without an error')
  expect(withoutWords(44, 0)).toBeNull()
  expect(withoutWords(44, null)).toBeNull()
})
