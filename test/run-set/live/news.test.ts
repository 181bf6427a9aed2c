import { expect, test } from 'vitest'
import { News } from '../../../src/run-set/live/news'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { makeRun } from '../../make-run'

/** A set of an active, a failed and a completed run. */
function scene() {
  const set = new WorkingSet()
  const add = (...runs: ReturnType<typeof makeRun>[]) => set.add({ runs })
  add(
    makeRun({ id: 'srr_a', status: 'active' }),
    makeRun({ id: 'srr_f', status: 'failed' }),
    makeRun({ id: 'srr_c' }),
  )
  return { set, add, news: new News(set) }
}

const fails = (id: string) => makeRun({ id, status: 'failed', stopped_at: null })

test('back after a while, one is told how many runs came, and how many of any failed', () => {
  const { add, news } = scene()
  news.left()
  news.note(add(fails('srr_a'), makeRun({ id: 'srr_n' }), fails('srr_m'), fails('srr_f')))
  expect(news.take()).toBe(null)
  news.back(true)
  expect(news.take()).toEqual({ runs: 2, failed: 2 })
  expect(news.take()).toBe(null)
})

test('a run that is gone again by then is not counted', () => {
  const { set, add, news } = scene()
  news.left()
  news.note(add(fails('srr_n')))
  news.note(add(makeRun({ id: 'srr_m' })))
  set.remove('srr_n')
  news.back(true)
  expect(news.take()).toEqual({ runs: 1, failed: 0 })
})

test('nothing is told when nothing came, nor after a moment away', () => {
  const { add, news } = scene()
  news.left()
  news.back(true)
  expect(news.take()).toBe(null)
  news.left()
  news.note(add(makeRun({ id: 'srr_n' })))
  news.back(false)
  expect(news.take()).toBe(null)
})

test('what came since an earlier visit is told like what came while the page was hidden', () => {
  const { add, news } = scene()
  news.restored()
  news.note(add(fails('srr_a'), makeRun({ id: 'srr_n' })))
  expect(news.take()).toEqual({ runs: 1, failed: 1 })
})

test('runs that fail while nobody looks are counted until somebody does', () => {
  const { add, news } = scene()
  news.note(add(fails('srr_1')))
  expect(news.unseenFailures).toBe(0)
  news.left()
  news.note(add(fails('srr_2')))
  news.note(add(fails('srr_a'), makeRun({ id: 'srr_3' })))
  expect(news.unseenFailures).toBe(2)
  news.back(false)
  expect(news.unseenFailures).toBe(0)
})
