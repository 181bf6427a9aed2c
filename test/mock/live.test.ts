import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ServerRun } from '../../src/contract/server-run'
import { createDemoStore } from '../../src/mock/generate'
import { startLife, tick } from '../../src/mock/live'
import { createRandom } from '../../src/mock/random'
import { NOW } from './ask'

beforeEach(() => vi.useFakeTimers({ now: NOW }))
afterEach(() => vi.useRealTimers())

const store = () => createDemoStore({ size: 200, now: () => NOW })

function liveFor(minutes: number) {
  const lived = store()
  const random = createRandom(1)
  for (let at = NOW; at < NOW + minutes * 60_000; at += 3000) tick(lived, at, random)
  return lived
}

test('within ten minutes runs start, finish and fail, and the others work on', () => {
  const before = new Map(structuredClone(store().runs.items).map((run) => [run.id, run]))
  const after = liveFor(10).runs.items
  const born = after.filter((run) => !before.has(run.id))
  expect(born.length).toBeGreaterThan(20)
  expect(born.some((run) => run.started_at)).toBe(true)

  const changed = after.filter((run) => run.status !== (before.get(run.id)?.status ?? 'active'))
  expect(changed.some((run) => run.status === 'completed' && run.stopped_at)).toBe(true)
  expect(changed.some((run) => run.status === 'failed')).toBe(true)
})

test('runs that live on stay what the contract says, and a failed one has an error', () => {
  const lived = liveFor(20)
  for (const run of lived.runs.items) expect(ServerRun.parse(run).id).toBe(run.id)
  const failed = lived.runs.items.filter(
    (run) => run.status === 'failed' && Date.parse(run.stopped_at ?? '') > NOW,
  )
  const withErrors = new Set(lived.errors.items.map((error) => error.server_run_id))
  expect(failed.length).toBeGreaterThan(0)
  expect(failed.every((run) => withErrors.has(run.id))).toBe(true)
})

test('the same clock and seed live the same life', () => {
  expect(liveFor(5).runs.items).toEqual(liveFor(5).runs.items)
})

test('new runs are the last in the API’s order', () => {
  const count = store().runs.items.length
  const lived = liveFor(5)
  expect(lived.runs.items.slice(count).every((run) => Date.parse(run.created_at ?? '') >= NOW)).toBe(true)
})

test('there are never more than 40 runs alive, however long it goes on', () => {
  expect(liveFor(180).alive.size).toBeLessThanOrEqual(40)
})

test('life goes on by itself until it is stopped', () => {
  const lived = store()
  const count = lived.runs.items.length
  const stop = startLife(lived)
  vi.advanceTimersByTime(60_000)
  const grown = lived.runs.items.length
  expect(grown).toBeGreaterThan(count)
  stop()
  vi.advanceTimersByTime(60_000)
  expect(lived.runs.items).toHaveLength(grown)
})
