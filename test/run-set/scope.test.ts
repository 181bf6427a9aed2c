import { expect, test } from 'vitest'
import { listOrder, scopeParts } from '../../src/run-set/scope'
import { parseRunView } from '../../src/run-set/view-codec'
import { makeRun } from '../make-run'

const at = (time: string) => makeRun({ id: time, created_at: `2026-11-22T${time}:00.000Z` })
const inOrder = [at('18:00'), at('17:00'), at('16:00')]
const outOfOrder = [at('18:00'), at('16:00'), at('17:00')]

function scope(search: string, runs = inOrder, complete = false, shown = runs.length) {
  const { view } = parseRunView(new URLSearchParams(search))
  const formatTime = (ms: number) => new Date(ms).toISOString().slice(11, 16)
  return scopeParts({ view, loaded: runs.length, shown, order: listOrder(runs), complete, formatTime }).join(
    ' · ',
  )
}

test('the scope line says how many runs are loaded, how far back, and that more exist', () => {
  expect(scope('')).toBe('Newest first · 3 runs loaded, back to 16:00 · more exist')
  expect(scope('sort=-duration')).toBe(
    'Sorted by duration, descending · 3 runs loaded, back to 16:00 · more exist',
  )
})

test('it says "all" and "complete" only when nothing follows', () => {
  expect(scope('', inOrder, true)).toBe('Newest first · all 3 runs loaded, back to 16:00 · complete')
})

test('it does not claim "back to" when ids were not in time order', () => {
  expect(scope('', outOfOrder)).toBe(
    'Newest first · 3 runs loaded, the oldest from 16:00 · ids not in time order: runs may be missing · more exist',
  )
})

test('it tells how many of the loaded runs match a filter', () => {
  expect(scope('q=x', inOrder, false, 1)).toContain('1 of 3 loaded runs match')
})
