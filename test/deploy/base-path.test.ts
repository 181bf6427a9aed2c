import { describe, expect, test } from 'vitest'
import { ask } from './kit/ask'
import { FIXTURE } from './kit/folder'
import { KINDS } from './kit/proxy'
import { useStage } from './kit/suite'

const UNDER_BASE = FIXTURE.page.replace('<base href="/">', '<base href="/ops/runs.v1/">')

describe.each(KINDS)('%s below /ops/runs.v1/', (kind) => {
  const stage = useStage(kind, () => ({ ALLOW_ANONYMOUS: 'yes', BASE_PATH: '/ops/runs.v1/' }))
  const get = (path: string, headers = {}) => ask(stage.proxy.url, path, { headers })

  test.each([
    '/ops/runs.v1/',
    '/ops/runs.v1/runs',
    '/ops/runs.v1/runs/srr_1?tab=raw',
    '/ops/runs.v1/index.html',
  ])('the page is at %s, and knows where it is', async (path) => {
    const { status, text, headers } = await get(path)
    expect([status, text]).toEqual([200, UNDER_BASE])
    expect(headers['cache-control']).toBe('no-cache')
    expect((await get(path, { 'accept-encoding': 'gzip' })).text).toBe(UNDER_BASE)
  })

  test('its script, its icon and its configuration are there', async () => {
    const script = await get(`/ops/runs.v1${FIXTURE.script}`)
    expect([script.status, script.headers['cache-control']]).toEqual([200, 'max-age=31536000, immutable'])
    expect((await get('/ops/runs.v1/favicon.svg')).status).toBe(200)
    const config = await get('/ops/runs.v1/config.json')
    expect([config.status, config.text.trim(), config.headers['cache-control']]).toEqual([
      200,
      '{}',
      'no-store',
    ])
    expect((await get('/ops/runs.v1/assets/gone.js')).status).toBe(404)
  })

  test('its API is there', async () => {
    stage.upstream.forget()
    expect((await get('/ops/runs.v1/api/server-runs?limit=1')).status).toBe(200)
    expect(stage.upstream.asked.map(({ url }) => url)).toEqual(['/server-runs?limit=1'])
    const refused = await get('/ops/runs.v1/api/sessions')
    expect([refused.status, JSON.parse(refused.text).code]).toEqual([404, 'proxy_path_not_allowed'])
    expect(refused.headers['content-security-policy']).toBe(
      "default-src 'none'; frame-ancestors 'none'; sandbox",
    )
  })

  test('the address without its slash leads there', async () => {
    const { status, headers } = await get('/ops/runs.v1')
    expect(status).toBeGreaterThanOrEqual(301)
    expect(status).toBeLessThanOrEqual(308)
    expect(headers.location).toBe('/ops/runs.v1/')
  })

  test.each([
    '/',
    '/runs',
    '/ops',
    '/ops/',
    '/ops/runs',
    '/ops/runsxv1/',
    '/ops/runs.v1x',
    '/OPS/runs.v1/',
    '/boot.js',
    '/config.json',
    FIXTURE.script,
    '/api/server-runs',
    '/ops/api/server-runs',
  ])('nothing is at %s', async (path) => {
    stage.upstream.forget()
    const { status, text, headers } = await get(path)
    expect(status).toBe(404)
    expect(text).not.toContain('root')
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(stage.upstream.asked).toEqual([])
  })

  test('the health check stays at the root', async () => {
    expect((await get('/healthz')).status).toBe(200)
  })
})
