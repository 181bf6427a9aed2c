import fc from 'fast-check'
import { expect, test } from 'vitest'
import { allToggled, shownState, toggled } from '../../../src/run-parts/table/selection'
import { NONE_SELECTED, type Selection } from '../../../src/run-parts/table/use-selection'
import type { RunList } from '../../../src/run-set/run-rows'
import { makeRun } from '../../make-run'

const run = makeRun()
const listOf = (ids: readonly string[]): RunList => ({
  length: ids.length,
  at: (index) => ({ ...run, id: ids[index] as string }),
  idAt: (index) => ids[index] as string,
  extraAt: () => null,
  indexOf: (id) => ids.indexOf(id),
})
const five = ['a', 'b', 'c', 'd', 'e']
const after = (...steps: ((now: Selection) => Selection)[]) =>
  steps.reduce((now, step) => step(now), NONE_SELECTED)
const toggle =
  (ids: string[], index: number, extend = false) =>
  (now: Selection) =>
    toggled(now, listOf(ids), index, extend)
const chosen = ({ ids }: Selection) => [...ids].sort().join('')

test('a run is selected and no longer', () => {
  expect(chosen(after(toggle(five, 1)))).toBe('b')
  expect(chosen(after(toggle(five, 1), toggle(five, 1)))).toBe('')
})

test('with Shift all runs from the last one to this one become what this one becomes, in the order shown', () => {
  expect(chosen(after(toggle(five, 1), toggle(five, 3, true)))).toBe('bcd')
  expect(chosen(after(toggle(five, 3), toggle(five, 1, true)))).toBe('bcd')
  expect(chosen(after(toggle(five, 0), toggle(five, 4, true), toggle(five, 2), toggle(five, 3, true)))).toBe(
    'abe',
  )
  expect(chosen(after(toggle(five, 0), toggle(['a', 'e', 'b', 'd', 'c'], 2, true)))).toBe('abe')
})

test('with Shift and nothing to begin from, only this one is toggled', () => {
  expect(chosen(after(toggle(five, 2, true)))).toBe('c')
  expect(chosen(after(toggle(['x'], 0), toggle(five, 2, true)))).toBe('cx')
})

test('runs that leave the list stay selected', () => {
  const now = after((before) => allToggled(before, listOf(five)))
  const list = listOf(['b', 'd', 'z'])
  expect(now.ids.size).toBe(5)
  expect(shownState(now, list)).toBe('some')
})

test('all, none or some of the runs are selected, and toggling all ends in all or in none of them', () => {
  const ids = fc.uniqueArray(fc.constantFrom(...'abcdefgh'), { minLength: 1 })
  fc.assert(
    fc.property(ids, fc.uniqueArray(fc.constantFrom(...'abcdefgh')), (shown, selected) => {
      const list = listOf(shown)
      const now = { ids: new Set(selected), last: null }
      const count = shown.filter((id) => now.ids.has(id)).length
      const state = shownState(now, list)
      if (count === shown.length) expect(state).toBe('all')
      else expect(state).toBe(selected.length === 0 ? 'none' : 'some')
      const next = allToggled(now, list)
      expect(shown.filter((id) => next.ids.has(id))).toEqual(state === 'all' ? [] : shown)
      const others = selected.filter((id) => !shown.includes(id))
      expect(others.every((id) => next.ids.has(id))).toBe(true)
    }),
  )
})
