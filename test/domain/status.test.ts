import { expect, test } from 'vitest'
import { describeStatus } from '../../src/domain/status'

test('each status has its word and its tone', () => {
  expect(['active', 'failed', 'completed'].map(describeStatus)).toEqual([
    { label: 'Active', tone: 'active' },
    { label: 'Failed', tone: 'failed' },
    { label: 'Completed', tone: 'completed' },
  ])
})

test('a status that is not known yet is shown as itself, whatever it is called', () => {
  expect(['paused', 'constructor', ''].map(describeStatus)).toEqual([
    { label: 'paused', tone: 'unknown' },
    { label: 'constructor', tone: 'unknown' },
    { label: '', tone: 'unknown' },
  ])
  expect(describeStatus(null)).toEqual({ label: 'Not reported', tone: 'unknown' })
})
