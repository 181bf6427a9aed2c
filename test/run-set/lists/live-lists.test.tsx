import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setPreference } from '../../../src/lib/preferences'
import { useRunEvents } from '../../../src/run-set/lists/use-run-events'
import { makeRun } from '../../make-run'
import { Lists, newClient, pass, setHidden, showHook, stopTimers } from './lists'

beforeEach(() => {
  stopTimers()
})
afterEach(() => {
  vi.useRealTimers()
  vi.restoreAllMocks()
})

const running = makeRun({ status: 'active', stopped_at: null })
const over = makeRun()

/** The events of a running run, read once. */
async function showEvents(count: number) {
  const lists = new Lists(count)
  const view = showHook(useRunEvents, running)
  await pass(0)
  expect(view.result.current).toMatchObject({ complete: true, reading: false })
  return { lists, ...view }
}

test('while the run is running, what comes is read from the last item on, every 5 seconds', async () => {
  const { lists, result } = await showEvents(2)
  const before = result.current.items
  await pass(5000)
  expect(result.current.items).toBe(before)
  lists.add()
  await pass(5000)
  expect(result.current.items.map(({ id }) => id)).toEqual(['i0', 'i1', 'i2'])
  expect(result.current).toMatchObject({ complete: true, reading: false })
  await pass(5000)
  expect(lists.cursors).toEqual([null, 'i1', 'i1', 'i2'])
})

test('when it ends the list is read once more in full, and then never again', async () => {
  const { lists, result, rerender } = await showEvents(150)
  // An item with an id that sorts further up is found only there, and so is one that has changed.
  lists.items.splice(3, 0, { id: 'late' })
  lists.items[0] = { id: 'i0', type: 'changed' }
  const [, , third] = result.current.items
  rerender(over)
  expect(result.current).toMatchObject({ complete: true, items: { length: 150 } })
  await pass(0)
  expect(lists.cursors.slice(2)).toEqual([null, 'i98'])
  expect(result.current.items.map(({ id }) => id)).toEqual(lists.items.map(({ id }) => id))
  expect(result.current.items[0]?.type).toBe('changed')
  expect(result.current.items[2]).toBe(third)
  await pass(600_000)
  expect(lists.asked).toHaveLength(4)
})

test('however many parts of the page show a list, and since when, it is read once each time', async () => {
  const lists = new Lists(2)
  const client = newClient()
  showHook(useRunEvents, running, client)
  await pass(2000)
  showHook(useRunEvents, running, client)
  await pass(2000)
  showHook(useRunEvents, running, client)
  const before = lists.asked.length
  await pass(15_000)
  expect(lists.asked.length - before).toBeLessThanOrEqual(3)
})

test('nothing is read while the page is hidden', async () => {
  const { lists } = await showEvents(2)
  setHidden(true)
  await pass(60_000)
  expect(lists.asked).toHaveLength(1)
  setHidden(false)
  await pass(5000)
  expect(lists.asked).toHaveLength(2)
})

test('how often is the reader’s choice, and may be never', async () => {
  const { lists } = await showEvents(2)
  setPreference('poll', 'off')
  await pass(600_000)
  expect(lists.asked).toHaveLength(1)
  setPreference('poll', '60')
  await pass(19_000)
  expect(lists.asked).toHaveLength(1)
  await pass(1000)
  expect(lists.asked).toHaveLength(2)
})

test('after a failure it is read again a minute later, and by itself', async () => {
  const { lists, result } = await showEvents(2)
  lists.statuses = [500]
  lists.add()
  await pass(5000)
  expect(result.current).toMatchObject({ error: { status: 500 }, complete: true, items: { length: 2 } })
  await pass(59_000)
  expect(lists.asked).toHaveLength(2)
  await pass(1000)
  expect(result.current).toMatchObject({ error: null, items: { length: 3 } })
})

test('a list that the API doesn’t offer is not asked for again', async () => {
  const lists = new Lists(0)
  lists.statuses = [404]
  const { result } = showHook(useRunEvents, running)
  await pass(0)
  expect(result.current.refused).toBe(404)
  await pass(600_000)
  expect(lists.asked).toHaveLength(1)
})
