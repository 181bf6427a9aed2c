import { describe, expect, test } from 'vitest'
import { type ReconcileOptions, Reconciler } from '../../../src/run-set/live/reconcile'
import type { LiveEffects } from '../../../src/run-set/live/round'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { ModelServer } from '../model-server'

const PAGE = 10
const never = new AbortController().signal

/** A server, and a set that holds its newest runs as a walk would have loaded them. */
function scene({
  loaded = 30,
  total = loaded,
  ...options
}: { loaded?: number; total?: number } & ReconcileOptions = {}) {
  const server = new ModelServer(total)
  const set = new WorkingSet()
  set.add({ runs: server.newestFirst.slice(0, loaded) })
  const reconciler = new Reconciler(set, { pageSize: PAGE, sweepEvery: 1, ...options })
  reconciler.complete = loaded === total
  const effects: LiveEffects = {
    fetchPage: async (query) => server.list(query),
    fetchRun: async (id) => server.get(id) ?? null,
  }
  const round = (changed: Partial<LiveEffects> = {}) => reconciler.round({ ...effects, ...changed }, never)
  const statusOf = (id: string | undefined) => set.table.runAt(set.table.rowOf(id ?? '') ?? -1).status
  const expectInStep = () =>
    expect(set.ids()).toEqual(server.newestFirst.slice(0, set.table.size).map(({ id }) => id))
  return { server, set, reconciler, round, statusOf, expectInStep }
}
const completed = (server: ModelServer) => {
  server.runs = server.runs.map((run) => ({ ...run, status: 'completed' }))
}

test('a quiet round tells that nothing changed', async () => {
  const { round } = scene()
  await round()
  const report = await round()
  expect(report).toMatchObject({
    added: [],
    changed: [],
    removed: [],
    behind: false,
    suspects: 0,
    error: null,
  })
})

describe('new runs', () => {
  test('come in above, and changed ones are changed in place', async () => {
    const { server, round, expectInStep } = scene()
    const added = [server.insert(0), server.insert(0)].map(({ id }) => id)
    server.change(4, { status: 'failed' })
    const report = await round()
    expect(new Set(report.added)).toEqual(new Set(added))
    expect(report.changed).toEqual([server.at(4)?.id])
    expectInStep()
  })

  test('more than a page of them leaves no gap', async () => {
    const { server, round, expectInStep } = scene()
    for (let made = 0; made < 37; made += 1) server.insert(0)
    const report = await round()
    expect(report).toMatchObject({ behind: false, error: null })
    expect(report.added).toHaveLength(37)
    expectInStep()
  })

  test('more than a round may read are caught up with in the next ones, from below, and it says so', async () => {
    const { server, round, expectInStep, set } = scene({ mostPages: 2 })
    for (let made = 0; made < 45; made += 1) server.insert(0)
    expect(await round()).toMatchObject({ behind: true })
    expect(set.table.size).toBe(50)
    expect(await round()).toMatchObject({ behind: true })
    expect(await round()).toMatchObject({ behind: false })
    expect(set.table.size).toBe(75)
    expectInStep()
  })

  test('are found above the newest known run even when that one has vanished', async () => {
    const { server, round, expectInStep } = scene()
    const gone = server.at(0)?.id
    server.remove(0)
    for (let made = 0; made < 15; made += 1) server.insert(0)
    const report = await round()
    expect(report.removed).toEqual([gone])
    expect(report.added).toHaveLength(15)
    expectInStep()
  })

  test('with an old id are found by the sweep, and go where the API lists them', async () => {
    const { server, round, expectInStep } = scene()
    const run = server.insert(17)
    expect((await round()).added).toEqual([run.id])
    expectInStep()
  })

  test('older than the last loaded one are left to the walk, until it has reached the end', async () => {
    const { set, round, reconciler, expectInStep } = scene({ loaded: 24, total: 60 })
    for (let more = 0; more < 6; more += 1) await round()
    expect(set.table.size).toBe(24)
    reconciler.complete = true
    for (let more = 0; more < 12; more += 1) await round()
    expect(set.table.size).toBe(60)
    expectInStep()
  })
})

describe('active runs outside the newest page', () => {
  test('are read with one request for all, and by id where they ended', async () => {
    const { server, round, statusOf } = scene({ sweepEvery: 1000 })
    completed(server)
    server.change(15, { status: 'active' })
    server.change(25, { status: 'active' })
    const first = await round({})
    expect(first.error).toBe(null)
    for (let more = 0; more < 3; more += 1) await round()
    server.change(25, { status: 'failed' })
    const report = await round()
    expect(report).toMatchObject({ changed: [server.at(25)?.id], unverified: [], requests: 3 })
    expect(statusOf(server.at(15)?.id)).toBe('active')
    expect(statusOf(server.at(25)?.id)).toBe('failed')
  })

  test('more than may be read in a round take turns, and the round names those that it did not read', async () => {
    const { server, set, round } = scene({ loaded: 60, mostSingleReads: 4, sweepEvery: 1000 })
    server.runs = server.runs.map((run) => ({ ...run, status: 'active' }))
    set.add({ runs: server.newestFirst })
    const unread: string[][] = []
    for (let more = 0; more < 13; more += 1) unread.push([...(await round()).unverified])
    // 60, less the newest page (which the page of active ones repeats), less four at a time.
    expect(unread.map(({ length }) => length)).toEqual(Array(13).fill(46))
    const always = unread.reduce((left, ids) => left.filter((id) => ids.includes(id)))
    expect(always).toEqual([])
  })
})

test('a completed run that turned failed is found by the sweep', async () => {
  const { server, round, statusOf } = scene({ loaded: 60 })
  server.change(44, { status: 'failed' })
  for (let more = 0; more < 6; more += 1) await round()
  expect(statusOf(server.at(44)?.id)).toBe('failed')
})

test('the sweep reads again only so many of the newest runs, one page in so many rounds', async () => {
  const { server, round } = scene({ loaded: 100, sweepDepth: 30, sweepEvery: 2 })
  completed(server)
  for (let more = 0; more < 40; more += 1) await round()
  const cursors = new Set<string | undefined>()
  const requests = []
  for (let more = 0; more < 12; more += 1) {
    const report = await round({
      fetchPage: async (query) => {
        cursors.add(query.after)
        return server.list(query)
      },
    })
    requests.push(report.requests)
  }
  expect(requests.filter((count) => count > 2)).toEqual([])
  expect(cursors).toEqual(new Set([undefined, ...[9, 19].map((at) => server.at(at)?.id)]))
})

describe('a run is removed', () => {
  test('when the API has it no more, after a page did not show it', async () => {
    const { server, set, round, expectInStep } = scene()
    const gone = server.at(13)?.id
    server.remove(13)
    const removed = [...(await round()).removed, ...(await round()).removed]
    expect(removed).toEqual([gone])
    expect(set.table.size).toBe(29)
    expectInStep()
  })

  test('never because a page is empty: the account seems empty, and each run still answers', async () => {
    const { set, round, server } = scene()
    const empty = { items: [], pagination: { has_more_after: false, has_more_before: false } }
    const report = await round({ fetchPage: async () => empty })
    expect(report.removed).toEqual([])
    expect(set.table.size).toBe(30)
    expect(server.runs).toHaveLength(30)
    for (let more = 0; more < 12; more += 1) await round()
    expect((await round()).suspects).toBe(0)
  })
})

describe('a request that fails', () => {
  test('at first: nothing changed, every active run is named as unverified', async () => {
    const { round, server } = scene()
    const error = new Error('502')
    const report = await round({ fetchPage: () => Promise.reject(error) })
    expect(report).toMatchObject({ added: [], changed: [], requests: 1, error })
    expect(report.unverified).toHaveLength(server.runs.filter(({ status }) => status === 'active').length)
  })

  test('later: what was read until then is kept', async () => {
    const { round, server } = scene()
    const run = server.insert(0)
    server.change(29, { status: 'active' })
    const report = await round({
      fetchPage: async (query) => {
        if (query.status) throw new Error('lost')
        return server.list(query)
      },
    })
    expect(report.added).toEqual([run.id])
    expect(report.error).toEqual(new Error('lost'))
  })
})

test('before the walk has brought its first page, a round asks for nothing', async () => {
  const { round } = scene({ loaded: 0, total: 20 })
  expect(await round()).toMatchObject({ added: [], requests: 0 })
})
