import { beforeEach, describe, expect, test } from 'vitest'
import { ask, askRaw, rawStatus } from './kit/ask'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { aDeploymentId, aRunId, aSessionId } from './kit/upstream'

/** Paths that would reach what the key may read and the dashboard may not, in all the ways they can be written. */
const FORBIDDEN = [
  '/api',
  '/api/',
  `/api/sessions/${aSessionId}`,
  `/api/sessions/${aSessionId}/events`,
  '/api/sessions',
  '/api/servers/srv_1',
  '/api/server-deployments',
  '/api/server-deployments/a/b',
  '/api/server-run-errors/sre_1',
  '/api/server-run-error-groups',
  '/api/dashboard/instances/ins_1/server-runs',
  '/api/secrets',
  '/api/api/server-runs',
  '/api/server-runs/',
  '/api/server-runs/x/y',
  '/api/server-runs/x/',
  '/api/server-runsx',
  '/api/SERVER-RUNS',
  '/api/server-runs/x.json',
  '/api/server-runs/..',
  '/api/server-runs/../sessions',
  `/api/server-runs/../sessions/${aSessionId}`,
  `/api/sessions/${aSessionId}/../../server-runs`,
  '/api/sessions/x/../../server-runs/y',
  '/api/./server-runs',
  '/api/server-runs/.',
  '/api//server-runs',
  '//api/server-runs',
  '/api/server-runs//x',
  '/x/../api/server-runs',
  '/api/%2e%2e/api/server-runs',
  `/api/server-runs/%2e%2e/sessions/${aSessionId}`,
  `/api/server-runs/..%2fsessions%2f${aSessionId}`,
  `/api/server-runs%2f..%2fsessions/${aSessionId}`,
  '/api/server-runs/x%2fy',
  '/api/server-runs/%252e%252e/sessions',
  '/api/server%2druns',
  '/%61pi/server-runs',
  '/api/server-runs/x%00',
  '/api/server-runs/x%0d%0aX-A:1',
  '/api/server-runs;x=1',
  '/api/server-runs/x;y',
  '/api/server-runs/..;/sessions',
  '/api/server-runs/..\\sessions',
  '/api\\server-runs',
  '/api/server-runs/x@y',
  '/api/server-runs/x:80',
  '/api/@localhost/server-runs',
  '/api/server-runs/ü',
  '/api/server-runs/x+y',
  '/api/server-runs/x*',
  '/api/http://localhost/server-runs',
]

const REFUSED_QUERIES = [
  'expand=1',
  'cursor=cur_1',
  'limit=1&expand=1',
  'limit=1&&order=desc',
  '&limit=1',
  'limit',
  'limit=1&',
  'Limit=1',
  'status[]=active',
  'status%5B%5D=active',
  'after=a%26b',
  'after=a+b',
  'after=a/b',
  'after=<script>',
  'limit=1;order=desc',
  'limit=1?order=desc',
  'x-limit=1',
]

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
    `/server-deployments/${aDeploymentId}`,
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
