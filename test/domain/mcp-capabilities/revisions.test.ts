import { expect, test } from 'vitest'
import { holds, revisionAge } from '../../../src/domain/mcp-capabilities/revisions'

const NOW = Date.parse('2026-11-24T12:00:00Z')

test.each([
  ['2025-11-25', 'the newest known revision, published 11 months ago'],
  ['2025-06-18', 'one revision behind the newest known, published 17 months ago'],
  ['2025-03-26', 'two revisions behind the newest known, published 19 months ago'],
  ['2024-11-05', 'three revisions behind the newest known, published 24 months ago'],
])('the protocol version %s is %s', (version, age) => {
  expect(revisionAge(version, NOW)).toBe(age)
})

test('a version that is not known is said to be so, and one of a later day to be newer', () => {
  expect(revisionAge('2027-01-01', NOW)).toBe('newer than 2025-11-25, the newest revision known here')
  expect(revisionAge('2025-01-01', NOW)).toBe('not one of the revisions known here')
  expect(revisionAge('DRAFT-2026', NOW)).toBe('not one of the revisions known here')
})

test('a clock that runs behind makes no negative age', () => {
  expect(revisionAge('2025-11-25', 0)).toBe('the newest known revision, published less than a month ago')
})

test('a version that is no day holds neither more nor less than another', () => {
  expect(holds('2025-06-18', '2025-06-18')).toBe(true)
  expect(holds('2025-03-26', '2025-06-18')).toBe(false)
  expect(holds('1.0', '2025-06-18')).toBeNull()
  expect(holds(null, '2025-06-18')).toBeNull()
})
