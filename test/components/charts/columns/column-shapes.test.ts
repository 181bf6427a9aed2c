import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { columnShapes, PLOT } from '../../../../src/components/charts/columns/column-shapes'
import type { ChartKind } from '../../../../src/components/charts/kinds'

const KINDS: ChartKind[] = [
  { label: 'Failed', color: 'failed', shape: 'cross' },
  { label: 'Completed', color: 'faint', shape: 'dot' },
]

/** The heights of the boxes of a path, px. */
const heights = (path = '') => Array.from(path.matchAll(/v([\d.]+)/g), ([, px]) => Number(px))

describe('the bars of a histogram', () => {
  test('the highest fills the room, the others stand in proportion', () => {
    const { most, paths } = columnShapes(
      [
        [0, 40],
        [0, 20],
        [0, 0],
      ],
      KINDS,
      300,
    )
    expect(most).toBe(40)
    expect(heights(paths[1])).toEqual([210, 105])
    expect(paths[0]).toBe('')
  })

  test('one failed run among thousands is still seen, and its bar is no higher than the room', () => {
    const { paths } = columnShapes([[1, 9999]], KINDS, 300)
    expect(heights(paths[0])).toEqual([3])
    expect(heights(paths[1])).toEqual([207])
  })

  test('no runs at all are no bars', () => {
    expect(columnShapes([], KINDS, 300)).toEqual({ most: 0, paths: ['', ''] })
    expect(columnShapes([[0, 0]], KINDS, 300)).toEqual({ most: 0, paths: ['', ''] })
  })

  test('no bar is ever higher than the room', () => {
    const bars = fc.array(fc.tuple(fc.nat(100_000), fc.nat(100_000)), { minLength: 1, maxLength: 40 })
    fc.assert(
      fc.property(bars, (counts) => {
        const { paths } = columnShapes(counts, KINDS, 600)
        const tops = paths.flatMap((path) =>
          Array.from(path.matchAll(/M[\d.]+ (-?[\d.]+)/g), ([, y]) => Number(y)),
        )
        for (const top of tops) expect(top).toBeGreaterThanOrEqual(PLOT.topPx - 0.1)
      }),
    )
  })
})
