import { execFileSync } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { FIXTURE, write } from './kit/folder'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'

const PAGE_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self' https://gateway.example:8443; base-uri 'self'; form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types 'none'"
const API_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox"

describe.each(KINDS)('headers of %s', (kind) => {
  const stage = useStage(kind, ({ folder }) => ({
    BASIC_AUTH_FILE: write(
      `${folder}/htpasswd`,
      execFileSync('htpasswd', ['-nbB', '-C', '4', 'ada', 'lovelace']).toString(),
    ),
    CONFIG_FILE: write(
      `${folder}/config.json`,
      '{ "apiBaseUrl": "https://gateway.example:8443/metorial", "pollSeconds": 30 }',
    ),
  }))
  const authorization = `Basic ${Buffer.from('ada:lovelace').toString('base64')}`
  const get = (path: string, headers = {}) =>
    ask(stage.proxy.url, path, { headers: { authorization, ...headers } })

  const ANSWERS = [
    ['a page', 'GET', '/', 200, PAGE_POLICY],
    ['a deep link', 'GET', '/runs/srr_1', 200, PAGE_POLICY],
    ['an asset', 'GET', FIXTURE.script, 200, PAGE_POLICY],
    ['the configuration', 'GET', '/config.json', 200, PAGE_POLICY],
    ['a missing asset', 'GET', '/assets/gone-abc.js', 404, PAGE_POLICY],
    ['a refused method', 'POST', '/', 405, PAGE_POLICY],
    ['an API answer', 'GET', '/api/server-runs?limit=1', 200, API_POLICY],
    ["an API answer's 404", 'GET', '/api/server-runs/srr_nobody', 404, API_POLICY],
    ['a refused API path', 'GET', '/api/sessions/ses_1', 404, API_POLICY],
    ['a refused API query', 'GET', '/api/server-runs?expand=1', 400, API_POLICY],
    ['a refused API method', 'POST', '/api/server-runs', 405, API_POLICY],
  ] as const

  test.each(ANSWERS)('%s carries every security header: %s %s', async (_, method, path, status, policy) => {
    const answer = await ask(stage.proxy.url, path, { method, headers: { authorization } })
    expect(answer.status).toBe(status)
    expect(answer.headers).toMatchObject({
      'content-security-policy': policy,
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
    expect(answer.headers['permissions-policy']).toContain('clipboard-write=(self)')
    expect(answer.headers['permissions-policy']).toContain('camera=()')
    // Without TLS there is nothing to be strict about.
    expect(answer.headers).not.toHaveProperty('strict-transport-security')
    expect(answer.headers.server ?? '').not.toMatch(/\d/)
    expect(answer.headers).not.toHaveProperty('x-powered-by')
  })

  test.each([
    ['a page', '/', PAGE_POLICY],
    ['an API request', '/api/server-runs', API_POLICY],
  ])('%s without a password carries them too', async (_, path, policy) => {
    const answer = await ask(stage.proxy.url, path)
    expect(answer.status).toBe(401)
    expect(answer.headers['content-security-policy']).toBe(policy)
    expect(answer.headers['x-content-type-options']).toBe('nosniff')
    expect(answer.headers['cache-control']).toBe('no-store')
  })

  test('a hashed asset is kept for a year, and a missing one is not', async () => {
    expect((await get(FIXTURE.script)).headers['cache-control']).toBe('max-age=31536000, immutable')
    expect((await get('/assets/gone-abc.js')).headers['cache-control']).toBe('no-store')
  })

  test.each(['/', '/runs', '/runs/srr_1', '/boot.js', '/favicon.svg'])(
    '%s is asked for again each time',
    async (path) => {
      expect((await get(path)).headers['cache-control']).toBe('no-cache')
    },
  )

  test.each(['/config.json', '/api/server-runs?limit=1', '/api/sessions'])(
    '%s is never kept by the browser',
    async (path) => {
      expect((await get(path)).headers['cache-control']).toBe('no-store')
    },
  )

  test.each([
    ['/', 'text/html'],
    [FIXTURE.script, 'text/javascript'],
    ['/favicon.svg', 'image/svg+xml'],
    ['/config.json', 'application/json'],
    ['/api/server-runs?limit=1', 'application/json'],
  ])('%s says that it is %s', async (path, type) => {
    expect((await get(path)).headers['content-type']).toContain(type)
  })

  test.each([
    '/assets/gone.js',
    '/assets/',
    '/assets/gone',
    '/gone.css',
    '/a/b.map',
    '/robots.txt',
    '/f.woff2',
  ])('the missing file %s is 404 and not the page', async (path) => {
    const answer = await get(path)
    expect(answer.status).toBe(404)
    expect(answer.headers['content-type']).not.toContain('html')
    expect(answer.text).not.toContain('<')
  })

  test('the page and its scripts travel as they were packed', async () => {
    const plain = await get(FIXTURE.script)
    const packed = await get(FIXTURE.script, { 'accept-encoding': 'gzip' })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(packed.headers.vary?.toLowerCase()).toContain('accept-encoding')
    expect(packed.body.length).toBeLessThan(plain.body.length / 5)
    expect(gunzipSync(packed.body)).toEqual(plain.body)
    const page = await get('/runs', { 'accept-encoding': 'gzip' })
    expect(page.headers['content-encoding']).toBe('gzip')
    expect(page.text).toBe(FIXTURE.page)
  })

  test('an asset that did not change is not sent again', async () => {
    const first = await get(FIXTURE.script)
    const again = await get(FIXTURE.script, { 'if-none-match': first.headers.etag })
    expect([again.status, again.body.length]).toEqual([304, 0])
    expect(again.headers['content-security-policy']).toBe(PAGE_POLICY)
  })

  test('the configuration is the checked one', async () => {
    expect(JSON.parse((await get('/config.json')).text)).toEqual({
      apiBaseUrl: 'https://gateway.example:8443/metorial',
      pollSeconds: 30,
    })
  })

  test('HEAD answers like GET, without the body', async () => {
    for (const path of [
      '/',
      FIXTURE.script,
      '/api/server-runs?limit=1',
      '/api/sessions',
      '/assets/gone.js',
    ]) {
      const [head, whole] = [
        await ask(stage.proxy.url, path, { method: 'HEAD', headers: { authorization } }),
        await get(path),
      ]
      expect([path, head.status, head.body.length]).toEqual([path, whole.status, 0])
      expect(head.headers['content-security-policy']).toBe(whole.headers['content-security-policy'])
    }
  })

  test('the health check needs no password', async () => {
    const answer = await ask(stage.proxy.url, '/healthz')
    expect([answer.status, answer.text.trim()]).toEqual([200, 'ok'])
    expect(answer.headers['cache-control']).toBe('no-store')
  })
})
