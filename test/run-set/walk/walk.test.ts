import { describe, expect, test } from 'vitest'
import type { ServerRunList } from '../../../src/contract/server-run'
import { WINDOW_MS } from '../../../src/run-set/walk/pace'
import { Walk, type WalkOptions } from '../../../src/run-set/walk/walk'
import { isComplete, type WalkConditions, type WalkQuery } from '../../../src/run-set/walk/walk-state'
import { ModelServer } from '../model-server'

const ALL = { field: 'created', fromMs: null } as const
const calm: WalkConditions = { nowMs: 0, paused: null, share: null }
const walkOf = (options: Partial<WalkOptions> = {}) => new Walk({ range: ALL, pageSize: 10, ...options })

type Answer = (query: WalkQuery) => ServerRunList

/** Lets the walk go on until it rests, at most `most` requests. */
function run(walk: Walk, answer: Answer, most = 200): WalkQuery[] {
  const queries: WalkQuery[] = []
  for (let step = walk.next(calm); step.kind === 'fetch' && queries.length < most; step = walk.next(calm)) {
    queries.push(step.query)
    walk.arrived(answer(step.query))
  }
  return queries
}

const emptyPage = (more: boolean, newer: boolean): ServerRunList => ({
  items: [],
  pagination: { has_more_after: more, has_more_before: newer },
})

describe('how far it goes', () => {
  test('page by page to where the API says that nothing follows', () => {
    const server = new ModelServer(25)
    const walk = walkOf()
    const queries = run(walk, (query) => server.list(query))
    expect(queries.map(({ after }) => after)).toEqual([undefined, server.at(9)?.id, server.at(19)?.id])
    expect(walk.state).toMatchObject({
      phase: { kind: 'ended', why: 'api-end' },
      loaded: 25,
      newestFirst: true,
    })
    expect(isComplete(walk.state)).toBe(true)
  })

  test('an account without runs is complete', () => {
    const walk = walkOf()
    expect(run(walk, (query) => new ModelServer().list(query))).toHaveLength(1)
    expect(isComplete(walk.state)).toBe(true)
  })

  test('newest first, it ends with the first page that lies wholly before the range', () => {
    const server = new ModelServer(100)
    const fromMs = Date.parse(server.at(14)?.created_at ?? '')
    const walk = walkOf({ range: { field: 'created', fromMs } })
    expect(run(walk, (query) => server.list(query))).toHaveLength(3)
    expect(walk.state.phase).toEqual({ kind: 'ended', why: 'range-covered' })
  })

  test('where ids did not come in the order of time, it goes on to the end', () => {
    const server = new ModelServer(100)
    server.insert(5, { created_at: '2020-01-01T00:00:00.000Z' })
    const walk = walkOf({ range: { field: 'created', fromMs: Date.parse(server.at(14)?.created_at ?? '') } })
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 101, newestFirst: false })
  })

  test('a run whose time is not known does not lie before the range', () => {
    const server = new ModelServer(30)
    const walk = walkOf({ range: { field: 'stopped', fromMs: Date.parse('2030-01-01T00:00:00.000Z') } })
    for (let at = 0; at < 30; at += 10) server.change(at, { stopped_at: null })
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 30 })
  })

  test('the cap ends it, and a higher one goes on from there', () => {
    const server = new ModelServer(50)
    const walk = walkOf({ cap: 20 })
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { kind: 'ended', why: 'cap' }, loaded: 20 })
    expect(isComplete(walk.state)).toBe(false)
    walk.resume()
    expect(walk.next(calm)).toEqual({ kind: 'rest' })
    walk.resume(100)
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 50 })
  })
})

test('a longer range goes on where the shorter one was covered, a shorter one asks for nothing', () => {
  const server = new ModelServer(100)
  const timeOf = (at: number) => Date.parse(server.at(at)?.created_at ?? '')
  const walk = walkOf({ range: { field: 'created', fromMs: timeOf(14) } })
  run(walk, (query) => server.list(query))
  walk.widen(timeOf(4))
  expect(walk.next(calm)).toEqual({ kind: 'rest' })
  walk.widen(timeOf(54))
  expect(run(walk, (query) => server.list(query))).toHaveLength(4)
  walk.widen(null)
  run(walk, (query) => server.list(query))
  expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 100, requests: 10 })
})

describe('answers that would mislead it', () => {
  test('an unknown cursor is not the end: it goes back to an older one and names the run that vanished', () => {
    const server = new ModelServer(60)
    const walk = walkOf()
    const gone = server.at(29)?.id
    run(walk, (query) => server.list(query), 3)
    server.remove(29)
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 60, vanished: [gone] })
  })

  test('many cursors gone at once, down to the first: it begins again and still ends with all there are', () => {
    const server = new ModelServer(90)
    const walk = walkOf()
    run(walk, (query) => server.list(query), 5)
    for (const at of [49, 39, 29, 19, 9]) server.remove(at)
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 90 })
  })

  test('an API that never knows its own cursors ends it with a reason', () => {
    const server = new ModelServer(60)
    const walk = walkOf()
    const queries = run(walk, (query) => (query.after ? emptyPage(false, false) : server.list(query)))
    expect(walk.state.phase).toEqual({ kind: 'ended', why: 'cursor-lost' })
    expect(queries.length).toBeLessThan(60)
  })

  test.each<[string, Answer]>([
    ['the same page again and again', (query) => new ModelServer(30).list({ ...query, after: '' })],
    [
      'an empty page that promises more',
      (query) => (query.after ? emptyPage(true, true) : new ModelServer(30).list(query)),
    ],
    ['an empty first page that promises more', () => emptyPage(true, false)],
  ])('%s ends it with a reason', (_, answer) => {
    const walk = walkOf()
    expect(run(walk, answer).length).toBeLessThan(4)
    expect(walk.state.phase).toEqual({ kind: 'ended', why: 'no-progress' })
  })
})

describe('when it asks', () => {
  const server = new ModelServer(100)
  const started = () => {
    const walk = walkOf()
    run(walk, (query) => server.list(query), 1)
    return walk
  }

  test('the fewer requests are left, the slower, and none at the reserve of a fifth', () => {
    const pauses = [1, 0.6, 0.5, 0.3, 0.21].map((share) => {
      const step = started().next({ ...calm, share })
      return step.kind === 'wait' ? step.ms : 0
    })
    expect(pauses).toEqual([0, 0, 1000, 3000, 3900])
    for (const share of [0.2, 0.1, 0]) {
      const walk = started()
      expect(walk.next({ ...calm, share }).kind).toBe('wait')
      expect(walk.next({ ...calm, share, nowMs: WINDOW_MS - 1 }).kind).toBe('wait')
      expect(walk.state.phase).toMatchObject({ kind: 'waiting', why: 'rate-limit' })
      expect(walk.next({ ...calm, share: 0.9, nowMs: 60_000 }).kind).toBe('fetch')
    }
  })

  test('when the window is over, what was left of it says nothing any more', () => {
    const walk = started()
    walk.next({ ...calm, share: 0.1 })
    expect(walk.next({ ...calm, share: 0.1, nowMs: WINDOW_MS }).kind).toBe('fetch')
    expect(walk.next({ ...calm, share: 0.1, nowMs: WINDOW_MS + 1 }).kind).toBe('wait')
  })

  test.each(['hidden', 'offline'] as const)('not while %s', (paused) => {
    const walk = started()
    expect(walk.next({ ...calm, paused })).toEqual({ kind: 'wait-for-user', why: paused })
    expect(walk.state.phase).toEqual({ kind: 'waiting', why: paused, untilMs: null })
    expect(walk.next(calm).kind).toBe('fetch')
  })

  test('a failure is asked again after its time, at the same place', () => {
    const walk = started()
    const after = walk.state.after
    walk.failed(new Error('502'), 2000, 0)
    expect(walk.next(calm)).toEqual({ kind: 'wait', ms: 2000 })
    expect(walk.next({ ...calm, nowMs: 2000 })).toMatchObject({ kind: 'fetch', query: { after } })
  })

  test('after the last try the gap is named, what is loaded stays, and resuming asks at the gap', () => {
    const walk = started()
    const error = new Error('401')
    walk.failed(error, null, 0)
    expect(walk.state).toMatchObject({
      phase: { kind: 'failed', error },
      after: server.at(9)?.id,
      loaded: 10,
    })
    expect(walk.next(calm)).toEqual({ kind: 'rest' })
    walk.resume()
    run(walk, (query) => server.list(query))
    expect(walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 100, requests: 11, failures: 0 })
  })

  test('a stop holds until it is resumed', () => {
    const walk = started()
    walk.stop()
    expect(walk.next(calm)).toEqual({ kind: 'rest' })
    walk.resume()
    run(walk, (query) => server.list(query))
    expect(walk.state.loaded).toBe(100)
  })
})
