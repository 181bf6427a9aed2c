import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { forward } from '../../deploy/static/forward.mjs'
import { readText } from '../files'
import { answer, KEY, startUpstream, type Upstream } from './kit/upstream'

describe('the function for hosts of static files', () => {
  let upstream: Upstream
  beforeAll(async () => {
    upstream = await startUpstream()
  })
  afterAll(() => upstream.stop())

  const ask = (path: string, init?: RequestInit, options = {}) => {
    upstream.forget()
    const request = new Request(`https://runs.example${path}`, init)
    return forward(request, KEY, { apiUrl: upstream.url, ...options })
  }

  test.each(['/api/ping', '/api/server-runs?limit=5&order=desc', '/ops/runs/api/server-runs/srr_1'])(
    'passes %s on with the key and nothing of the browser',
    async (path) => {
      const headers = { cookie: 'a=1', authorization: 'Bearer mine', 'x-foo': '1' }
      const { status } = await ask(path, { headers }, { instanceId: 'ins_1' })
      expect(status).toBeLessThan(500)
      expect(upstream.asked).toHaveLength(1)
      const sent = upstream.asked[0]?.headers
      expect(sent).toMatchObject({
        authorization: `Bearer ${KEY}`,
        accept: 'application/json',
        'metorial-version': '2025-01-01',
        'metorial-instance-id': 'ins_1',
      })
      expect(sent).not.toHaveProperty('cookie')
      expect(sent).not.toHaveProperty('x-foo')
    },
  )

  test('passes on each path that the other proxies pass on', async () => {
    const samples = readText('deploy/shared/api-paths').trim().replaceAll('[A-Za-z0-9_-]+', 'x_1').split('\n')
    for (const path of samples) {
      await ask(`/api${path}`)
      expect(upstream.asked.map(({ url }) => url)).toEqual([path])
    }
  })

  test.each([
    [404, 'proxy_path_not_allowed', '/api/sessions/ses_1'],
    [404, 'proxy_path_not_allowed', '/api/sessions/ses_1/'],
    [404, 'proxy_path_not_allowed', '/api/sessions/ses_1/messages/msg_1'],
    [404, 'proxy_path_not_allowed', '/api/servers'],
    [404, 'proxy_path_not_allowed', '/api/server-runs/../sessions/ses_1'],
    [404, 'proxy_path_not_allowed', '/api/server-runs/%2e%2e/sessions/ses_1'],
    [404, 'proxy_path_not_allowed', '/api/server-runs%2Fx'],
    [404, 'proxy_path_not_allowed', '/api'],
    [404, 'proxy_path_not_allowed', '/ab/server-runs'],
    [400, 'proxy_query_not_allowed', '/api/server-runs?expand=1'],
    [400, 'proxy_query_not_allowed', '/api/server-runs?limit=1&x=2'],
    [400, 'proxy_query_not_allowed', '/api/server-runs?after=a%26b'],
  ])('refuses with %i %s what is not of the dashboard: %s', async (status, code, path) => {
    const refused = await ask(path)
    expect([refused.status, (await refused.json()).code]).toEqual([status, code])
    expect(upstream.asked).toEqual([])
  })

  test('refuses every method that could write', async () => {
    const refused = await ask('/api/server-runs', { method: 'POST', body: '{}' })
    expect([refused.status, refused.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect(upstream.asked).toEqual([])
  })

  test('keeps only the headers that the dashboard reads', async () => {
    upstream.answers(answer(200, 'application/json', '{}', { 'set-cookie': 'a=1', 'x-powered-by': 'x' }))
    const { headers } = await ask('/api/server-runs')
    upstream.answers(undefined)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-powered-by')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
  })

  test('does not show a key that the API repeats', async () => {
    upstream.answers((request, response) => {
      response
        .writeHead(401, { 'content-type': 'application/json' })
        .end(String(request.headers.authorization))
    })
    const refused = await ask('/api/server-runs')
    upstream.answers(undefined)
    expect(refused.status).toBe(401)
    expect(await refused.text()).not.toContain(KEY)
  })

  test('says so when there is no key, or no API', async () => {
    const request = new Request('https://runs.example/api/ping')
    expect((await forward(request, undefined)).status).toBe(502)
    const lost = await forward(request, KEY, { apiUrl: 'http://127.0.0.1:1' })
    expect([lost.status, (await lost.json()).code]).toEqual([502, 'proxy_upstream_unreachable'])
  })
})
