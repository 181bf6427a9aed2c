import { describe, expect, test } from 'vitest'
import { sparkPath } from '../../../src/components/charts/spark-path'

describe('the columns of a sparkline', () => {
  test('the highest fills the height, half as many stand half as high', () => {
    expect(sparkPath([4, 2], 20, 16)).toBe('M0 0h9v16h-9zM10 8h9v8h-9z')
  })

  test('one among thousands is still seen, and none is not drawn', () => {
    expect(sparkPath([10_000, 1, 0], 30, 16)).toBe('M0 0h9v16h-9zM10 14h9v2h-9z')
  })

  test('what is unknown or negative is not drawn', () => {
    expect(sparkPath([Number.NaN, -3, Number.POSITIVE_INFINITY], 30, 16)).toBe('')
    expect(sparkPath([], 30, 16)).toBe('')
  })
})
