import { expect, test, vi } from 'vitest'
import { runWalk, type WalkEffects } from '../../../src/run-set/walk/run-walk'
import { Walk } from '../../../src/run-set/walk/walk'
import type { WalkConditions } from '../../../src/run-set/walk/walk-state'
import { ModelServer } from '../model-server'

function scene(changed: Partial<WalkEffects> = {}) {
  const server = new ModelServer(35)
  const walk = new Walk({ range: { field: 'created', fromMs: null }, pageSize: 10 })
  const conditions: WalkConditions = { nowMs: 0, paused: null, share: null }
  const pages: number[] = []
  const effects: WalkEffects = {
    fetchPage: async (query) => server.list(query),
    conditions: () => conditions,
    wait: async (ms) => {
      conditions.nowMs += ms
    },
    waitForUser: async () => {
      conditions.paused = null
    },
    retryInMs: (failures) => (failures < 2 ? 1000 : null),
    changed: (page) => {
      if (page) pages.push(page.list.items.length)
    },
    ...changed,
  }
  const controller = new AbortController()
  return { server, walk, conditions, pages, controller, run: () => runWalk(walk, effects, controller.signal) }
}

test('each page is handed on as it comes, until the end', async () => {
  const { run, walk, pages } = scene()
  await run()
  expect(pages).toEqual([10, 10, 10, 5])
  expect(walk.state.phase).toEqual({ kind: 'ended', why: 'api-end' })
})

test('it waits while hidden, and goes on by itself', async () => {
  const { run, walk, conditions } = scene()
  conditions.paused = 'hidden'
  await run()
  expect(walk.state.loaded).toBe(35)
})

test('a page that fails is asked again, and what still fails is a gap at which resuming goes on', async () => {
  const server = new ModelServer(35)
  let down = false
  const fetchPage = vi.fn<WalkEffects['fetchPage']>(async (query) => {
    if (down && query.after !== undefined) throw new Error('502')
    down = true
    return server.list(query)
  })
  const { walk, run, conditions } = scene({ fetchPage })
  await run()
  expect(walk.state).toMatchObject({
    phase: { kind: 'failed' },
    loaded: 10,
    after: server.at(9)?.id,
    failures: 3,
  })
  expect(conditions.nowMs).toBe(2000)
  fetchPage.mockImplementation(async (query) => server.list(query))
  walk.resume()
  await run()
  expect(walk.state.loaded).toBe(35)
})

test('aborting stops it, and the page that was on its way is dropped', async () => {
  const { server, controller, walk, run, pages } = scene({
    fetchPage: async (query) => {
      if (query.after !== undefined) controller.abort()
      return server.list(query)
    },
  })
  await run()
  expect(walk.state).toMatchObject({ phase: { kind: 'stopped' }, loaded: 10 })
  expect(pages).toEqual([10])
})
