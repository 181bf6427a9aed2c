import { describe, expect, test } from 'vitest'
import { completed, scene } from './reconcile-scene'

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
