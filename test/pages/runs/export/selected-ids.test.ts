import { expect, test } from 'vitest'
import { selectedIds } from '../../../../src/pages/runs/export/selected-ids'

const listOf = (ids: string[]) => ({ length: ids.length, idAt: (at: number) => ids[at] ?? '' })

test('selected runs come in the order shown, and those that are no longer shown after them', () => {
  expect(selectedIds(new Set(['gone', 'c', 'a']), listOf(['a', 'b', 'c']))).toEqual(['a', 'c', 'gone'])
})

test('a row that is meanwhile another’s is not counted twice', () => {
  expect(selectedIds(new Set(['a', 'b']), listOf(['a', 'a', 'b']))).toEqual(['a', 'b'])
})
