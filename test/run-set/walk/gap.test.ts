import { expect, test } from 'vitest'
import { mutate, Visit } from '../keep/kept-scene'
import { ModelServer } from '../model-server'

/** A visit that has loaded all 40 runs, and another one after what happened in between. */
function twoVisits(meanwhile: (server: ModelServer) => void, pages = 20) {
  const server = new ModelServer(40)
  const before = new Visit(server, null)
  for (let page = 1; page < pages; page += 1) before.step()
  meanwhile(server)
  return { server, kept: before.keep(), visit: new Visit(server, before.keep()) }
}

test('with the first page that shows a known run, all is loaded again', () => {
  const { visit, server } = twoVisits((server) => mutate(server, { do: 'insert-top', count: 3 }))
  expect(visit.loaded.walk.state).toMatchObject({
    phase: { kind: 'ended', why: 'api-end' },
    requests: 1,
    loaded: 43,
    newestFirst: true,
  })
  expect(visit.runs()).toEqual(server.newestFirst)
})

test('more new runs than a page are walked until a known one is met; before that nothing claims to be complete', () => {
  const { visit, server } = twoVisits((server) => mutate(server, { do: 'insert-top', count: 12 }))
  expect(visit.loaded.hasGap).toBe(true)
  expect(visit.loaded.inOnePiece).toBe(false)
  expect(visit.loaded.set.table.size).toBe(45)
  expect(visit.loaded.progress.phase).toEqual({ kind: 'loading' })
  while (visit.step());
  expect(visit.loaded.walk.state).toMatchObject({ phase: { why: 'api-end' }, requests: 3, loaded: 52 })
  expect(visit.runs()).toEqual(server.newestFirst)
})

test('a walk that had not ended goes on below where it was', () => {
  const { visit, server } = twoVisits(() => {}, 4)
  expect(visit.loaded.walk.state).toMatchObject({ phase: { kind: 'loading' }, loaded: 20, requests: 1 })
  while (visit.step());
  expect(visit.loaded.walk.state).toMatchObject({ phase: { why: 'api-end' }, requests: 5 })
  expect(visit.runs()).toEqual(server.newestFirst)
})

test('runs that the list no longer shows are read by themselves, and go when they are gone', async () => {
  const { visit, server } = twoVisits((server) => {
    server.remove(0)
    server.remove(0)
    mutate(server, { do: 'insert-top', count: 2 })
  })
  expect(visit.loaded.set.table.size).toBe(42)
  await visit.round()
  expect(visit.runs()).toEqual(server.newestFirst)
})

test('known runs that the range lies above are let go, since nothing ties them to what was loaded', () => {
  const { server, kept } = twoVisits((server) => mutate(server, { do: 'insert-top', count: 20 }))
  const fromMs = Date.parse(server.at(4)?.created_at ?? '')
  const visit = new Visit(server, kept, { range: { field: 'created', fromMs } })
  while (visit.step());
  expect(visit.loaded.walk.state.phase).toEqual({ kind: 'ended', why: 'range-covered' })
  expect(visit.loaded.set.ids()).toEqual(server.newestFirst.slice(0, 10).map(({ id }) => id))
  expect(visit.loaded.inOnePiece).toBe(true)
})

test('kept runs that are not in the order of time cover no range: the walk goes on to the end', () => {
  const server = new ModelServer(40)
  server.change(12, { created_at: '2026-11-25T00:00:00.000Z' })
  const before = new Visit(server, null)
  for (let page = 1; page < 6; page += 1) before.step()
  const fromMs = Date.parse(server.at(7)?.created_at ?? '')
  const visit = new Visit(server, before.keep(), { range: { field: 'created', fromMs } })
  expect(visit.loaded.walk.state).toMatchObject({
    phase: { kind: 'loading' },
    newestFirst: false,
    loaded: 30,
  })
  while (visit.step());
  expect(visit.loaded.walk.state).toMatchObject({ phase: { why: 'api-end' }, loaded: 40 })
})

test('the times of another field are looked through without loading anything again', () => {
  const server = new ModelServer(40)
  const visit = new Visit(server, null)
  while (visit.step());
  expect(server.requests).toBe(8)
  visit.loaded.setRange({ field: 'started', fromMs: null })
  while (visit.step());
  expect(visit.loaded.walk.state).toMatchObject({ phase: { why: 'api-end' }, requests: 1, loaded: 40 })
})

test('the API may be down when the page is opened: the walk comes down to what was kept later', () => {
  const { server, kept } = twoVisits((server) => mutate(server, { do: 'insert-top', count: 8 }))
  const visit = new Visit(server, kept, { withFirstPage: false })
  expect(visit.loaded.progress.phase).toEqual({ kind: 'loading' })
  while (visit.step());
  expect(visit.runs()).toEqual(server.newestFirst)
})
