import { describe, expect, test } from 'vitest'
import { WINDOW_MS } from '../../../src/api/pace'
import { ModelServer } from '../model-server'
import { calm, run, walkOf } from './walk-kit'

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
