import { expect, test } from 'vitest'
import { formatShare } from '../../src/lib/share'

test.each([
  [0, '0 %'],
  [1 / 5000, '<0.1 %'],
  [37 / 1204, '3.1 %'],
  [0.5, '50 %'],
  [4999 / 5000, '>99.9 %'],
  [1, '100 %'],
])('%f is shown as %s: neither none nor all where that is not so', (share, shown) => {
  expect(formatShare(share)).toBe(shown)
})
