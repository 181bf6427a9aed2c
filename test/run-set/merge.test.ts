import { expect, test } from 'vitest'
import { mergeNewest, type RunPages, runsOf, updateRuns } from '../../src/run-set/merge'
import { makeRun } from '../make-run'

const page = (...ids: string[]) => ({
  items: ids.map((id) => makeRun({ id })),
  pagination: { has_more_after: true, has_more_before: false },
})
const data = (...pages: ReturnType<typeof page>[]): RunPages => ({ pages, pageParams: [] })
const ids = (pages: RunPages | null) => runsOf(pages ?? undefined).map((run) => run.id)

test('new runs come on top, known ones stay where they are', () => {
  expect(ids(mergeNewest(data(page('c', 'b'), page('a')), page('e', 'd', 'c')))).toEqual([
    'e',
    'd',
    'c',
    'b',
    'a',
  ])
})

test('a run that changed is shown changed, the others stay the same objects', () => {
  const before = data(page('b', 'a'))
  const after = updateRuns(before, [makeRun({ id: 'a', status: 'failed' }), makeRun({ id: 'b' })])
  expect(runsOf(after)[1]?.status).toBe('failed')
  expect(runsOf(after)[0]).toBe(runsOf(before)[0])
})

test('nothing changes when the newest page holds nothing new', () => {
  const before = data(page('b', 'a'))
  expect(mergeNewest(before, page('b', 'a'))).toBe(before)
})

test('a page that meets no known run is a gap, and is not merged over it', () => {
  expect(mergeNewest(data(page('b', 'a')), page('z', 'y'))).toBeNull()
})

test('a run that two pages hold is listed once', () => {
  expect(ids(data(page('b', 'a'), page('a')))).toEqual(['b', 'a'])
})
