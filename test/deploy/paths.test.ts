import { beforeEach, describe, expect, test } from 'vitest'
import { ask, askRaw, rawStatus } from './kit/ask'
import { FORBIDDEN, REFUSED_QUERIES } from './kit/forbidden'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { aDeploymentId, aRunId, aServerId, aSessionId, aVersionId } from './kit/upstream'

describe.each(KINDS)('what %s passes on', (kind) => {
  const stage = useStage(kind, () => ({ ALLOW_ANONYMOUS: 'yes' }))
  beforeEach(() => stage.upstream.forget())
  const get = (path: string) => ask(stage.proxy.url, path)
  const line = (bytes: string) =>
    askRaw(stage.proxy.port, `${bytes} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n`)

  test.each([
    '/ping',
    '/server-runs',
    '/server-runs?limit=100&order=desc',
    '/server-runs?limit=1&order=desc&status=active&status=failed&session_id=&server_session_id=x',
    `/server-runs?limit=1&after=${aRunId}`,
    `/server-runs/${aRunId}`,
    `/server-run-errors?server_run_id=${aRunId}`,
    `/server-run-errors?server_run_error_group_id=sreg_1&limit=100&order=desc&after=sre_1`,
    '/server-run-error-groups?server_id=srv_1&limit=100&order=desc',
    `/server-deployments/${aDeploymentId}`,
    `/servers/${aServerId}`,
    `/servers/${aServerId}/versions/${aVersionId}`,
    `/sessions/${aSessionId}/messages?limit=100&order=asc&server_session_id=srs_1&after=msg_1`,
    `/sessions/${aSessionId}/events?limit=100&order=asc&server_run_id=${aRunId}`,
    `/sessions/${aSessionId}/connections?limit=100&order=desc`,
    `/sessions/${aSessionId}/server-sessions?limit=100&order=desc`,
  ])('the dashboard may ask for %s', async (path) => {
    const answer = await get(`/api${path}`)
    expect(answer.status).toBe(200)
    expect(stage.upstream.asked.map(({ method, url }) => `${method} ${url}`)).toEqual([`GET ${path}`])
  })

  test.each(FORBIDDEN)('nobody reaches the API by %s', async (path) => {
    const answer = await line(`GET ${Buffer.from(path).toString('latin1')}`)
    expect(stage.upstream.asked).toEqual([])
    // Where the dots lead out of the API, the rest is a page of the app; everywhere else it is an error.
    if (rawStatus(answer) === 200) expect(answer).toContain('<div id="root">')
    else expect([400, 404]).toContain(rawStatus(answer))
    expect(answer).not.toContain('client_secret')
  })

  test('a refused path says so in the words of the API', async () => {
    const { status, text } = await get('/api/sessions/ses_1')
    expect(status).toBe(404)
    expect(JSON.parse(text)).toEqual({
      __typename: 'error',
      ok: false,
      status: 404,
      code: 'proxy_path_not_allowed',
      message: expect.stringMatching(/^[A-Z].+\.$/),
    })
  })

  test.each(REFUSED_QUERIES)('a query the dashboard never sends is refused: %s', async (query) => {
    const answer = await line(`GET /api/server-runs?${query}`)
    expect(rawStatus(answer)).toBe(400)
    expect(answer).toContain('"code":"proxy_query_not_allowed"')
    expect(stage.upstream.asked).toEqual([])
  })

  test.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'PURGE'])(
    '%s is refused, at the API and at a page',
    async (method) => {
      const answer = await line(`${method} /api/server-runs`)
      expect(rawStatus(answer)).toBe(405)
      expect(answer).toMatch(/^allow: GET, HEAD\r$/im)
      expect(answer).toContain('"code":"proxy_method_not_allowed"')
      expect(rawStatus(await line(`${method} /`))).toBe(405)
      expect(rawStatus(await line(`${method} /assets/app-abc123.js`))).toBe(405)
      expect(stage.upstream.asked).toEqual([])
    },
  )

  test.each(['CONNECT /api/server-runs', 'CONNECT localhost:443', 'GET localhost:443', 'get /', 'GET /a b'])(
    'the odd request %s is refused',
    async (request) => {
      expect(rawStatus(await line(request))).toBeGreaterThanOrEqual(400)
      expect(rawStatus(await line(request))).toBeLessThan(500)
      expect(stage.upstream.asked).toEqual([])
    },
  )

  test('the odd request OPTIONS * tells nothing', async () => {
    // The library below Caddy answers it with an empty 200 before Caddy sees it.
    const answer = await line('OPTIONS *')
    expect(rawStatus(answer)).toBe(kind === 'caddy' ? 200 : 400)
    expect(answer).not.toMatch(/^access-control/im)
    expect(stage.upstream.asked).toEqual([])
  })

  test('a method override changes nothing', async () => {
    const headers = { 'x-http-method-override': 'DELETE', 'x-method-override': 'DELETE' }
    expect((await ask(stage.proxy.url, '/api/server-runs?limit=3', { headers })).status).toBe(200)
    expect(stage.upstream.asked.map(({ method }) => method)).toEqual(['GET'])
    expect(JSON.stringify(stage.upstream.asked)).not.toContain('override')
  })

  test('an address in full does not choose the host', async () => {
    await line('GET http://elsewhere.example/api/server-runs?limit=4')
    expect(stage.upstream.asked.map(({ headers }) => headers.host)).toEqual([
      `127.0.0.1:${stage.upstream.port}`,
    ])
  })

  test('a very long address and very long headers are refused', async () => {
    const long = await line(`GET /api/server-runs?after=${'a'.repeat(20_000)}`)
    expect([400, 414, 431]).toContain(rawStatus(long))
    const headers = { cookie: 'c'.repeat(100_000) }
    const answer = await ask(stage.proxy.url, '/', { headers }).catch(() => ({ status: 431 }))
    expect([400, 431]).toContain(answer.status)
    expect(stage.upstream.asked).toEqual([])
  })

  test('cookies as large as those of a sign-in pass', async () => {
    const cookie = Array.from({ length: 3 }, (_, index) => `_oauth2_proxy_${index}=${'c'.repeat(4000)}`).join(
      '; ',
    )
    expect((await ask(stage.proxy.url, '/api/server-runs', { headers: { cookie } })).status).toBe(200)
  })
})
