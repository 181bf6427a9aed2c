import { describe, expect, test } from 'vitest'
import { scene } from './reconcile-scene'

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
