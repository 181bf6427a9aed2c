import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isRising } from '../../src/domain/rising'

/** So many in each of 18 parts, then in each of the last 6. */
const steps = (before: number, last: number) => [...Array(18).fill(before), ...Array(6).fill(last)]

describe('counts rise', () => {
  test.each([
    ['from nothing', steps(0, 1)],
    ['to four times as many', steps(1, 4)],
    ['where all of it is in the last part', [...Array(23).fill(0), 5]],
    ['in thousands', steps(500, 2000)],
  ])('%s', (_, counts) => expect(isRising(counts)).toBe(true))
})

describe('counts do not rise', () => {
  test.each([
    ['where there are none', steps(0, 0)],
    ['where they stay the same', steps(5, 5)],
    ['where they fall', steps(9, 1)],
    ['where the last quarter holds 4', [...Array(23).fill(0), 4]],
    ['where there are not twice as many', steps(100, 190)],
    ['where twice as many may be chance', [...Array(18).fill(0).fill(1, 0, 7), 5, 0, 0, 0, 0, 0]],
    ['in no parts at all', []],
    ['in one part', [50]],
  ])('%s', (_, counts) => expect(isRising(counts)).toBe(false))

  test('where nothing is known of the time before', () => {
    expect(isRising(steps(0, 5), 18)).toBe(false)
    expect(isRising(steps(0, 5), 24)).toBe(false)
    expect(isRising(steps(0, 5), 12)).toBe(true)
  })
})

test('what was not known is no reason to rise: the known part before the last quarter decides', () => {
  const counts = [...Array(12).fill(0), ...Array(12).fill(6)]
  expect(isRising(counts)).toBe(true)
  expect(isRising(counts, 12)).toBe(false)
})

test('whatever the counts, more of them before the last quarter never make it rise', () => {
  const counts = fc.array(fc.nat({ max: 400 }), { minLength: 24, maxLength: 24 })
  fc.assert(
    fc.property(counts, fc.nat({ max: 17 }), fc.nat({ max: 400 }), (counts, at, more) => {
      const busier = counts.with(at, (counts[at] as number) + more)
      if (isRising(busier)) expect(isRising(counts)).toBe(true)
    }),
  )
})
