import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { ratioToUsual, ratioWords, usualOf } from '../../src/domain/usual'

describe('the usual duration of a deployment', () => {
  test('is the median of its finished runs, whatever their order', () => {
    expect(usualOf(Float64Array.of(9, 1, 8, 2, 7, 3, 6, 4, 5_000))).toEqual({ n: 9, medianMs: 6 })
  })

  test('is between the two in the middle of an even number', () => {
    expect(usualOf(Float64Array.of(10, 20, 30, 40, 51, 60, 70, 80))).toEqual({ n: 8, medianMs: 45.5 })
  })

  test('is in the middle of any durations put in order', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 8, maxLength: 200 }), (durations) => {
        const inOrder = durations.toSorted((a, b) => a - b)
        const middle = inOrder.length / 2
        const [low, high] = [inOrder[Math.ceil(middle) - 1] ?? NaN, inOrder[Math.floor(middle)] ?? NaN]
        expect(usualOf(Float64Array.from(durations)).medianMs).toBe((low + high) / 2)
      }),
    )
  })

  test('is not told from fewer than eight runs, which are counted all the same', () => {
    expect(usualOf(Float64Array.of(1, 2, 3, 4, 5, 6, 7))).toEqual({ n: 7, medianMs: null })
    expect(usualOf(new Float64Array(0))).toEqual({ n: 0, medianMs: null })
  })
})

describe('a run against the usual duration', () => {
  test('has a ratio only where both are known and usual is longer than nothing', () => {
    expect(ratioToUsual(600, { n: 8, medianMs: 400 })).toBe(1.5)
    expect(ratioToUsual(0, { n: 8, medianMs: 400 })).toBe(0)
    expect(ratioToUsual(null, { n: 8, medianMs: 400 })).toBeNull()
    expect(ratioToUsual(600, { n: 7, medianMs: null })).toBeNull()
    expect(ratioToUsual(600, { n: 8, medianMs: 0 })).toBeNull()
    expect(ratioToUsual(600, null)).toBeNull()
  })

  test.each([
    [0, '<0.01× usual'],
    [0.25, '0.25× usual'],
    [0.66, '0.66× usual'],
    [0.67, 'as usual'],
    [1.5, 'as usual'],
    [1.6, '1.6× usual'],
    [2.44, '2.4× usual'],
    [12.4, '12× usual'],
    [1204, '1,204× usual'],
  ])('%d reads “%s”', (ratio, words) => {
    expect(ratioWords(ratio)).toBe(words)
  })
})
