import { describe, expect, test } from 'vitest'
import { firstBadOf } from '../../../src/run-set/overview/first-bad'

/** Versions as "failed of over", in the order in which they came. */
const firstBad = (...versions: [failed: number, over: number][]) =>
  firstBadOf(
    versions.map(([failed, over]) => ({ failed, over })),
    versions.length - 1,
  )

describe('the first bad version', () => {
  test('is the one from which on more runs fail than chance explains', () => {
    expect(firstBad([2, 100], [3, 100], [40, 100], [38, 100])).toBe(2)
    expect(firstBad([2, 100], [12, 20])).toBe(1)
  })

  test('is none where all fail alike, and none among the versions that only got better', () => {
    expect(firstBad([5, 100], [7, 100], [6, 100])).toBe(-1)
    expect(firstBad([50, 100], [5, 100], [4, 100])).toBe(-1)
  })

  test('is none where things went back to what they were', () => {
    expect(firstBad([2, 100], [40, 100], [2, 100])).toBe(-1)
    expect(firstBad([2, 100], [40, 100], [3, 100], [1, 100])).toBe(-1)
  })

  test('is the later one where an earlier bad one was mended', () => {
    expect(firstBad([20, 1000], [40, 100], [20, 1000], [45, 100])).toBe(3)
  })

  test('stays bad with versions of too few runs to say otherwise, and with those that are only a little better', () => {
    expect(firstBad([2, 100], [40, 100], [0, 2])).toBe(1)
    expect(firstBad([20, 1000], [400, 1000], [200, 1000])).toBe(1)
  })

  test('was mended by small versions too, where they say so together', () => {
    expect(firstBad([2, 100], [60, 100], ...Array.from({ length: 20 }, (): [number, number] => [0, 3]))).toBe(
      -1,
    )
  })

  test('is none where too few runs are over to say', () => {
    expect(firstBad()).toBe(-1)
    expect(firstBad([3, 3])).toBe(-1)
    expect(firstBad([0, 100], [4, 4])).toBe(-1)
    expect(firstBad([0, 4], [50, 50])).toBe(-1)
    expect(firstBad([0, 0], [0, 0])).toBe(-1)
  })

  test('is told of the version at which enough is known, where the first bad ones ran too seldom', () => {
    expect(firstBad([0, 200], [2, 2], [30, 60])).toBe(2)
  })

  test('is looked for the more strictly the more versions there are', () => {
    expect(firstBad([2, 40], [8, 40])).toBe(1)
    const alike = Array.from({ length: 30 }, (): [number, number] => [0, 0])
    expect(firstBad([2, 40], [8, 40], ...alike)).toBe(-1)
  })
})
