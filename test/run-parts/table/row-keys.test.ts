import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type RowKeys, rowKeys } from '../../../src/run-parts/table/row-keys'

const first = rowKeys(new Map(), ['a', 'b', 'c'], undefined)
const shown = (keys: RowKeys) => [...keys].map(([id, key]) => `${id}=${key}`).join(' ')

test('at first each row has the id of its run for a key', () => {
  expect(shown(first)).toBe('a=a b=b c=c')
})

test('a run in sight keeps its row, and one that comes gets another', () => {
  const next = rowKeys(first, ['new', 'a', 'c'], undefined)
  expect(shown(next)).toBe('new=new a=a c=c')
  expect(shown(rowKeys(next, ['b', 'new', 'a', 'c'], undefined))).toBe('b=b new=new a=a c=c')
})

test('where most runs are others, the rows stay where they are', () => {
  const next = rowKeys(first, ['x', 'y', 'a', 'z'], undefined)
  expect(shown(next)).toBe('x=a y=b a=c z=z')
  // Its own id is another row's key by now.
  expect(shown(rowKeys(next, ['x', 'y', 'z', 'b'], undefined))).toBe('x=a y=b z=z b=b+')
})

test('the row that has the focus never becomes another run’s', () => {
  expect(shown(rowKeys(first, ['x', 'y', 'z'], 'b'))).toBe('x=a y=c z=z')
  expect(shown(rowKeys(first, ['x', 'a', 'y', 'z'], 'a'))).toBe('x=b a=a y=c z=z')
})

test('no two rows have one key; each run that was in sight keeps its own, or most are others', () => {
  const window = fc.uniqueArray(fc.constantFrom(...'abcdefghij'), { maxLength: 8 })
  fc.assert(
    fc.property(fc.array(fc.tuple(window, fc.option(fc.nat(7))), { maxLength: 20 }), (windows) => {
      let before: RowKeys = new Map()
      for (const [ids, focus] of windows) {
        const held = focus === null ? undefined : [...before.keys()][focus]
        const keys = rowKeys(before, ids, held)
        expect([...keys.keys()]).toEqual(ids)
        expect(new Set(keys.values()).size).toBe(ids.length)
        const heldKey = before.get(held ?? '')
        for (const [id, key] of keys) expect(key === heldKey).toBe(id === held)
        const staying = ids.filter((id) => before.has(id))
        const kept = staying.filter((id) => keys.get(id) === before.get(id))
        if (staying.length >= ids.length / 2) expect(kept).toEqual(staying)
        before = keys
      }
    }),
  )
})
