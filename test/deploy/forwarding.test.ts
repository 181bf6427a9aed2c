import { describe, expect, test } from 'vitest'
import { ask, askRaw } from './kit/ask'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { answer, KEY } from './kit/upstream'

describe.each(KINDS)('between the browser and the API, %s', (kind) => {
  const stage = useStage(kind, () => ({ ALLOW_ANONYMOUS: 'yes', METORIAL_INSTANCE_ID: 'ins_proxytest' }))

  /** The one request that this made at the API. Each path is asked once, so that no cache answers. */
  async function forwarded(path: string, options: Parameters<typeof ask>[2] = {}) {
    stage.upstream.forget()
    await ask(stage.proxy.url, `/api${path}`, options)
    expect(stage.upstream.asked).toHaveLength(1)
    return stage.upstream.asked[0] ?? expect.unreachable()
  }

  test('sends the key, the version and the instance, and nothing of the browser', async () => {
    const asked = await forwarded('/server-runs?limit=11', {
      headers: {
        authorization: 'Bearer metorial_sk_of_the_browser',
        cookie: 'session=secret',
        origin: 'https://elsewhere.example',
        referer: 'https://elsewhere.example/page',
        'metorial-instance-id': 'ins_of_the_browser',
        'metorial-version': '1999-01-01',
        'user-agent': 'the browser',
        'accept-language': 'de',
        'accept-encoding': 'gzip, br',
        'x-forwarded-for': '203.0.113.7',
        'x-real-ip': '203.0.113.7',
        'content-type': 'application/json',
        'if-none-match': '"x"',
        range: 'bytes=0-1',
        baggage: 'x=1',
      },
    })
    const { host, connection, 'user-agent': agent, ...rest } = asked.headers
    expect(host).toBe(`127.0.0.1:${stage.upstream.port}`)
    expect(connection ?? 'close').toMatch(/^(close|keep-alive)$/)
    expect(agent).toBe('server-runs-dashboard')
    // Go's client, in Caddy, asks for packed answers by itself.
    if (kind === 'caddy') delete rest['accept-encoding']
    expect(rest).toEqual({
      authorization: `Bearer ${KEY}`,
      accept: 'application/json',
      'metorial-version': '2025-01-01',
      'metorial-instance-id': 'ins_proxytest',
    })
    const times = asked.rawHeaders.filter((name) => name.toLowerCase() === 'authorization')
    expect(times).toHaveLength(1)
  })

  test('sends no body, and no Content-Type, which the API would refuse', async () => {
    const asked = await forwarded('/server-runs?limit=12', {
      headers: { 'content-type': 'application/json', 'content-length': '2' },
      body: '{}',
    })
    expect(asked.body).toBe('')
    expect(asked.headers).not.toHaveProperty('content-type')
    expect(asked.headers).not.toHaveProperty('transfer-encoding')
    expect(asked.headers['content-length'] ?? '0').toBe('0')
  })

  test('lets no header be smuggled in by a second line or an underscore', async () => {
    stage.upstream.forget()
    const request = [
      'GET /api/server-runs?limit=13 HTTP/1.1',
      'Host: localhost',
      'Connection: close, authorization',
      'Authorization: Bearer one',
      'Authorization: Bearer two',
      'metorial_instance_id: ins_x',
    ]
    await askRaw(stage.proxy.port, `${request.join('\r\n')}\r\n\r\n`)
    for (const { headers } of stage.upstream.asked) {
      expect(headers.authorization).toBe(`Bearer ${KEY}`)
      expect(JSON.stringify(headers)).not.toContain('ins_x')
    }
  })

  test('passes the headers on that the dashboard reads', async () => {
    const { headers } = await ask(stage.proxy.url, '/api/server-runs?limit=14')
    expect(headers).toMatchObject({
      'metorial-req-id': expect.stringMatching(/^req_/),
      'metorial-version': '2025-01-01',
      'ratelimit-limit': expect.any(String),
      'ratelimit-remaining': expect.any(String),
      'ratelimit-reset': expect.any(String),
    })
  })

  test("drops the API's cookies, CORS and everything else that would steer the browser or the proxy", async () => {
    stage.upstream.answers(
      answer(200, 'application/json', '{"object":"kept"}', {
        'set-cookie': ['a=1; Path=/', 'b=2'],
        'access-control-allow-origin': '*',
        'access-control-allow-credentials': 'true',
        'access-control-expose-headers': '*',
        'x-accel-redirect': '/index.html',
        'x-accel-limit-rate': '1',
        'x-accel-expires': '3600',
        'x-accel-buffering': 'no',
        'x-accel-charset': 'utf-7',
        'x-sendfile': '/etc/passwd',
        'x-powered-by': 'Express',
        server: 'Upstream/1.2.3',
        'content-security-policy': 'default-src *',
        'strict-transport-security': 'max-age=99',
        'clear-site-data': '"*"',
        'cache-control': 'public, max-age=9999',
        'www-authenticate': 'Basic realm="x"',
        refresh: '0; url=https://elsewhere.example',
        link: '<https://elsewhere.example/x.js>; rel=preload',
        'x-answered-at': 'yesterday',
        'x-cache-status': 'FORGED',
      }),
    )
    const { status, text, headers } = await ask(stage.proxy.url, '/api/server-runs?limit=15')
    stage.upstream.answers(undefined)
    expect([status, text]).toEqual([200, '{"object":"kept"}'])
    const names = Object.keys(headers)
    const unwanted =
      /^(set-cookie|access-control-.*|x-accel-.*|x-sendfile|x-powered-by|clear-site-data|refresh|link)$/
    expect(names.filter((name) => unwanted.test(name))).toEqual([])
    expect(names).not.toContain('www-authenticate')
    expect(names).not.toContain('strict-transport-security')
    expect(headers['content-security-policy']).toBe("default-src 'none'; frame-ancestors 'none'; sandbox")
    expect(headers['cache-control']).toBe('no-store')
    expect(headers['x-answered-at']).not.toBe('yesterday')
    expect(headers['x-cache-status']).not.toBe('FORGED')
    expect(headers.server ?? '').not.toContain('Upstream')
  })
})
