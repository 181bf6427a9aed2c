import http from 'node:http'
import { describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { failure } from './kit/upstream'

const CLIENTS = 200
const EVERY_MS = 1000
const CACHE_SECONDS = 2
const LIST = '/api/server-runs?limit=100&order=desc'

/** So many dashboards, each asking for the list about once a second; answers what they were told, by status. */
async function watch(url: string, seconds: number): Promise<Map<string, number>> {
  const seen = new Map<string, number>()
  const end = Date.now() + seconds * 1000
  const agent = new http.Agent({ keepAlive: true, maxSockets: CLIENTS })
  const dashboard = async (index: number) => {
    const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
    await pause((index / CLIENTS) * EVERY_MS)
    while (Date.now() < end) {
      const { status, headers } = await ask(url, LIST, { agent, headers: { 'accept-encoding': 'gzip' } })
      const words = `${status} ${headers['x-cache-status'] === 'STALE' ? 'old' : 'new'}`
      seen.set(words, (seen.get(words) ?? 0) + 1)
      await pause(EVERY_MS)
    }
  }
  await Promise.all(Array.from({ length: CLIENTS }, (_, index) => dashboard(index)))
  agent.destroy()
  return seen
}

/** One request for every time that the answer grows old, and a few for the borders. */
const mostRequests = (seconds: number) => seconds / CACHE_SECONDS + 3

describe.each(KINDS.filter((kind) => kind === 'nginx'))(`${CLIENTS} dashboards behind %s`, (kind) => {
  const stage = useStage(kind, () => ({ ALLOW_ANONYMOUS: 'yes', CACHE_SECONDS: String(CACHE_SECONDS) }))

  test('cost the API about as much as one, for 20 seconds', async () => {
    stage.upstream.forget()
    const seen = await watch(stage.proxy.url, 20)
    expect([...seen.keys()]).toEqual(['200 new'])
    expect(seen.get('200 new')).toBeGreaterThan(CLIENTS * 10)
    expect(stage.upstream.asked.length).toBeGreaterThan(4)
    expect(stage.upstream.asked.length).toBeLessThanOrEqual(mostRequests(20))
  }, 60_000)

  test('do not press an API that answers 429, and see the last good answer all the while', async () => {
    stage.upstream.answers(failure(429, 'rate_limit_exceeded'))
    stage.upstream.forget()
    const seen = await watch(stage.proxy.url, 10)
    expect([...seen.keys()].filter((words) => !words.startsWith('200'))).toEqual([])
    expect(seen.get('200 old')).toBeGreaterThan(0)
    expect(stage.upstream.asked.length).toBeLessThanOrEqual(mostRequests(10))
  }, 60_000)
})

describe.each(KINDS.filter((kind) => kind === 'nginx'))(
  `${CLIENTS} dashboards that never had an answer from %s`,
  (kind) => {
    const stage = useStage(kind, () => ({ ALLOW_ANONYMOUS: 'yes', CACHE_SECONDS: String(CACHE_SECONDS) }))

    test('do not press an API that answers 429 from the start', async () => {
      stage.upstream.answers(failure(429, 'rate_limit_exceeded'))
      const seen = await watch(stage.proxy.url, 10)
      expect([...seen.keys()]).toEqual(['429 new'])
      expect(stage.upstream.asked.length).toBeLessThanOrEqual(mostRequests(10))
    }, 60_000)
  },
)
