import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { setPreference } from '../../../src/lib/preferences'
import { useRun } from '../../../src/pages/run/use-run'
import { useRunEvents } from '../../../src/run-set/lists/use-run-events'
import { makeRun } from '../../make-run'
import { server } from '../../render-app'
import { Lists, pass, showHook, stopTimers } from '../../run-set/lists/lists'

beforeEach(() => {
  stopTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const ACTIVE = { status: 'active', stopped_at: null }

/** The run as the API has it, and how often it was asked for. */
function serveRun(first: Record<string, unknown>) {
  const api = { run: first, status: 200, asked: 0 }
  server.use(
    http.get('*/api/server-runs/:id', () => {
      api.asked += 1
      return HttpResponse.json(api.status === 200 ? makeRun(api.run) : { message: 'No.' }, api)
    }),
  )
  return api
}

async function showRun(first: Record<string, unknown>) {
  const api = serveRun(first)
  const view = showHook(useRun, 'srr_1')
  await pass(0)
  expect(api.asked).toBe(1)
  return { api, ...view }
}

test('an active run is read every 5 seconds, and once more after it has ended', async () => {
  const { api, result } = await showRun(ACTIVE)
  await pass(5000)
  expect(api.asked).toBe(2)
  api.run = { status: 'completed' }
  await pass(5000)
  expect(result.current.run?.status).toBe('completed')
  // A completed run may still turn failed.
  api.run = { status: 'failed' }
  await pass(5000)
  expect(result.current.run?.status).toBe('failed')
  await pass(600_000)
  expect(api.asked).toBe(4)
})

test('a run that is over is read once', async () => {
  const { api } = await showRun({ status: 'failed' })
  await pass(600_000)
  expect(api.asked).toBe(1)
})

test('an active run that has stopped goes on being read: its status is still to come', async () => {
  const { api } = await showRun({ status: 'active' })
  await pass(5000)
  expect(api.asked).toBe(2)
})

test('how often a run is read follows the reader’s choice', async () => {
  const { api } = await showRun(ACTIVE)
  setPreference('poll', 'off')
  await pass(600_000)
  expect(api.asked).toBe(1)
  setPreference('poll', '60')
  await pass(20_000)
  expect(api.asked).toBe(2)
})

test('after a failure the run stays as it was, and is read again a minute later', async () => {
  const { api, result } = await showRun(ACTIVE)
  api.status = 503
  await pass(5000)
  expect(result.current).toMatchObject({ error: { status: 503 }, run: { status: 'active' } })
  api.status = 200
  await pass(59_000)
  expect(api.asked).toBe(2)
  await pass(1000)
  expect(result.current.error).toBeNull()
})

test('the lists of a run that ends are read in full after the last look at it', async () => {
  const lists = new Lists(2)
  const api = serveRun(ACTIVE)
  const fallback = makeRun(ACTIVE)
  const { result } = showHook((id: string) => useRunEvents(useRun(id).run ?? fallback), 'srr_1')
  await pass(0)
  expect(lists.cursors).toEqual([null])
  api.run = { status: 'completed' }
  await pass(5000)
  expect(lists.cursors).toEqual([null, 'i1'])
  lists.add()
  await pass(5000)
  expect(lists.cursors.slice(2)).toContain(null)
  expect(result.current.items).toHaveLength(3)
  const asked = lists.asked.length
  await pass(600_000)
  expect(lists.asked).toHaveLength(asked)
})
