import { expect, test } from 'vitest'
import { inputTime, parseInputTime } from '../../src/lib/input-time'

const at = Date.UTC(2026, 10, 22, 18, 4)

test('a time goes into a field and comes back as it was, in either zone', () => {
  expect(inputTime(at, 'utc')).toBe('2026-11-22T18:04')
  for (const zone of ['utc', 'local'] as const) expect(parseInputTime(inputTime(at, zone), zone)).toBe(at)
})

test('an empty or half-typed field holds no time', () => {
  expect(parseInputTime('', 'utc')).toBeNull()
  expect(parseInputTime('soon', 'utc')).toBeNull()
})
