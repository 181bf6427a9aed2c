import { execFileSync } from 'node:child_process'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { FIXTURE, write } from './kit/folder'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'
import { startUpstream, type Upstream } from './kit/upstream'

const LIST = '/api/server-runs?limit=1'
const EVERYTHING = ['/', '/runs/srr_1', FIXTURE.script, '/boot.js', '/config.json', LIST]
const htpasswd = (folder: string) =>
  write(`${folder}/htpasswd`, execFileSync('htpasswd', ['-nbB', '-C', '4', 'ada', 'lovelace']), 0o600)
const basic = (words: string) => ({ authorization: `Basic ${Buffer.from(words).toString('base64')}` })

describe.each(KINDS)('%s with a password file', (kind) => {
  const stage = useStage(kind, ({ folder }) => ({ BASIC_AUTH_FILE: htpasswd(folder) }))
  beforeEach(() => stage.upstream.forget())

  test('shows everything to those who know a password', async () => {
    for (const path of EVERYTHING) {
      const { status } = await ask(stage.proxy.url, path, { headers: basic('ada:lovelace') })
      expect([path, status]).toEqual([path, 200])
    }
  })

  test.each([
    ['no password', {}],
    ['a wrong password', basic('ada:byron')],
    ['an unknown name', basic('eve:lovelace')],
    ['an empty password', basic('ada:')],
    ['a key of Metorial', { authorization: 'Bearer metorial_sk_x' }],
  ])('shows nothing to %s', async (_, headers) => {
    for (const path of EVERYTHING) {
      const answer = await ask(stage.proxy.url, path, { headers })
      expect([path, answer.status]).toEqual([path, 401])
      expect(answer.headers['www-authenticate']).toMatch(/^Basic /)
      expect(answer.text).not.toContain('root')
    }
    expect(stage.upstream.asked).toEqual([])
  })

  test('refuses an API request in the words of the API', async () => {
    const { text, headers } = await ask(stage.proxy.url, LIST)
    expect(headers['content-type']).toContain('application/json')
    expect(JSON.parse(text)).toMatchObject({
      __typename: 'error',
      status: 401,
      code: 'proxy_sign_in_required',
    })
  })
})

describe.each(KINDS)('%s with an access service', (kind) => {
  let service: Upstream
  const stage = useStage(kind, async () => {
    service = await startUpstream()
    return {
      AUTH_REQUEST_URL: `${service.url}/oauth2/auth?allowed_groups=ops`,
      AUTH_SIGN_IN_URL: 'https://sign-in.example/oauth2/start',
    }
  })
  afterAll(() => service.stop())
  const say = (status: number) =>
    service.answers((_, response) => void response.writeHead(status).end('said'))
  beforeEach(() => {
    service.forget()
    stage.upstream.forget()
  })

  test.each([200, 202, 204])('shows everything to whom the service answers %d', async (status) => {
    say(status)
    for (const path of EVERYTHING) expect((await ask(stage.proxy.url, path)).status).toBe(200)
  })

  test('tells the service who asks for what, and the API nothing of it', async () => {
    say(200)
    const cookie = '_oauth2_proxy=abc'
    await ask(stage.proxy.url, '/api/server-runs?limit=9', { headers: { cookie } })
    expect(service.asked).toHaveLength(1)
    expect(service.asked[0]).toMatchObject({
      method: 'GET',
      url: '/oauth2/auth?allowed_groups=ops',
      body: '',
    })
    expect(service.asked[0]?.headers).toMatchObject({ cookie, 'x-forwarded-uri': '/api/server-runs?limit=9' })
    expect(JSON.stringify(service.asked)).not.toContain('metorial_sk')
    expect(JSON.stringify(stage.upstream.asked)).not.toContain('oauth2_proxy')
  })

  test('sends whoever is not signed in to the sign-in, and back to the page after it', async () => {
    say(401)
    const { status, headers } = await ask(stage.proxy.url, '/runs/srr_1')
    expect([302, 303, 307]).toContain(status)
    const target = new URL(String(headers.location))
    expect(target.origin + target.pathname).toBe('https://sign-in.example/oauth2/start')
    expect(target.searchParams.get('rd')).toBe(`${stage.proxy.url}/runs/srr_1`)
    expect(headers['cache-control']).toBe('no-store')
  })

  test('answers 401, and no other site, to a request of the app', async () => {
    say(401)
    const api = await ask(stage.proxy.url, LIST)
    expect([api.status, JSON.parse(api.text).code]).toEqual([401, 'proxy_sign_in_required'])
    expect(api.headers).not.toHaveProperty('location')
    for (const path of ['/config.json', FIXTURE.script, '/boot.js']) {
      expect([path, (await ask(stage.proxy.url, path)).status]).toEqual([path, 401])
    }
    expect(stage.upstream.asked).toEqual([])
  })

  test('shows nothing to whom the service answers 403', async () => {
    say(403)
    for (const path of EVERYTHING) expect((await ask(stage.proxy.url, path)).status).toBe(403)
    expect(JSON.parse((await ask(stage.proxy.url, LIST)).text).code).toBe('proxy_access_denied')
    expect(stage.upstream.asked).toEqual([])
  })

  test.each([404, 500])('shows nothing where the service answers %d', async (status) => {
    say(status)
    const api = await ask(stage.proxy.url, LIST)
    expect([500, 502]).toContain(api.status)
    expect(JSON.parse(api.text).code).toBe('proxy_access_check_failed')
    expect([500, 502]).toContain((await ask(stage.proxy.url, '/')).status)
    expect(stage.upstream.asked).toEqual([])
  })

  test('shows nothing while the service is down, and all when it is back', async () => {
    await service.goDown()
    const api = await ask(stage.proxy.url, LIST)
    const page = await ask(stage.proxy.url, '/')
    const health = await ask(stage.proxy.url, '/healthz')
    await service.comeBack()
    expect([500, 502]).toContain(api.status)
    expect(JSON.parse(api.text).code).toBe('proxy_access_check_failed')
    expect([500, 502]).toContain(page.status)
    expect(health.status).toBe(200)
    expect(stage.upstream.asked).toEqual([])
    say(200)
    expect((await ask(stage.proxy.url, LIST)).status).toBe(200)
  })
})

describe.each(KINDS)('%s with a password file and an access service', (kind) => {
  let service: Upstream
  const stage = useStage(kind, async ({ folder }) => {
    service = await startUpstream()
    return { BASIC_AUTH_FILE: htpasswd(folder), AUTH_REQUEST_URL: `${service.url}/auth` }
  })
  afterAll(() => service.stop())

  test('asks for both', async () => {
    const status = async (said: number, headers = {}) => {
      service.answers((_, response) => void response.writeHead(said).end())
      return (await ask(stage.proxy.url, LIST, { headers })).status
    }
    expect(await status(200)).toBe(401)
    expect(await status(401, basic('ada:lovelace'))).toBe(401)
    expect(await status(403, basic('ada:lovelace'))).toBe(403)
    expect(await status(200, basic('ada:lovelace'))).toBe(200)
  })
})
