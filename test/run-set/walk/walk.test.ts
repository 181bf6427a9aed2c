import { describe, expect, test } from 'vitest'
import { isComplete, walkFor } from '../../../src/run-set/walk/walk-state'
import { ModelServer } from '../model-server'
import { type Answer, calm, emptyPage, run, walkOf } from './walk-kit'

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

  test('a shorter range is covered while the walk goes on for a longer one, and not where the order broke', () => {
    const server = new ModelServer(100)
    const shorterMs = Date.parse(server.at(14)?.created_at ?? '')
    const walk = walkOf()
    run(walk, (query) => server.list(query), 2)
    expect(isComplete(walkFor(walk.state, shorterMs))).toBe(false)
    run(walk, (query) => server.list(query), 1)
    expect(walk.state.phase).toEqual({ kind: 'loading' })
    expect(walkFor(walk.state, shorterMs).phase).toEqual({ kind: 'ended', why: 'range-covered' })
    expect(walkFor(walk.state, null)).toBe(walk.state)
    // A newer run below older ones: who knows what else is there.
    server.change(45, { created_at: '2030-01-01T00:00:00.000Z' })
    run(walk, (query) => server.list(query), 3)
    expect(isComplete(walkFor(walk.state, shorterMs))).toBe(false)
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
