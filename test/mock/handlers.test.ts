import { http } from 'msw'
import { expect, test } from 'vitest'
import { createHandlers } from '../../src/mock/handlers'
import { SENTINEL } from '../../src/mock/sentinels'
import { asker, idsOf, NOW, numberedStore } from './ask'

const ask = asker(numberedStore(5), { slowMs: 30 })

test.each([
  [SENTINEL.notFound, 404, 'not_found'],
  [SENTINEL.serverError, 500, 'internal_server_error'],
  [SENTINEL.rateLimited, 429, 'rate_limit_exceeded'],
  [SENTINEL.forbidden, 403, 'forbidden'],
])('the run %s always answers %i', async (id, status, code) => {
  const answer = await ask(`/server-runs/${id}`)
  expect(answer.status).toBe(status)
  expect(answer.body).toMatchObject({ __typename: 'error', ok: false, status, code })
})

test('the malformed sentinel answers 200 with JSON that breaks the contract', async () => {
  const answer = await ask(`/server-runs/${SENTINEL.malformed}`)
  expect(answer.status).toBe(200)
  expect(answer.body.id).not.toBeTypeOf('string')
})

test('the HTML sentinel answers 200 with a page, as a proxy may', async () => {
  const answer = await ask(`/server-runs/${SENTINEL.html}`)
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toContain('text/html')
  expect(answer.body).toContain('<h1>')
})

test('the slow sentinel answers a run, late', async () => {
  const before = performance.now()
  const answer = await ask(`/server-runs/${SENTINEL.slow}`)
  expect(performance.now() - before).toBeGreaterThan(25)
  expect(answer.body).toMatchObject({ id: SENTINEL.slow, status: 'completed' })
})

test('behind the proxy no key is needed; with keys a request without one is refused', async () => {
  expect((await ask('/server-runs')).status).toBe(200)
  const guarded = asker(numberedStore(1), { auth: { secret: { kind: 'secret' } } })
  expect((await guarded('/server-runs')).status).toBe(401)
  expect((await guarded('/server-runs', { headers: { authorization: 'bearer secret' } })).status).toBe(401)
  expect((await guarded('/server-runs', { headers: { authorization: 'Bearer secret' } })).status).toBe(200)
})

test('answers carry a request id, the version and the rate limit in epoch seconds', async () => {
  const { headers } = await asker(numberedStore(1))('/server-runs')
  expect(headers.get('metorial-req-id')).toMatch(/^req_/)
  expect(headers.get('metorial-version')).toBe('2025-01-01')
  expect(headers.get('ratelimit-limit')).toBe('5000')
  expect(headers.get('ratelimit-remaining')).toBe('4999')
  expect(headers.get('ratelimit-reset')).toBe(String(NOW / 1000 + 600))
})

test('the limit slides: a refused request passes again 10 minutes after the first', async () => {
  let now = NOW
  const limited = asker(numberedStore(1), { rateLimit: 2, now: () => now })
  const statuses = async () => (await limited('/server-runs')).status
  expect([await statuses(), await statuses(), await statuses()]).toEqual([200, 200, 429])
  now += 10 * 60 * 1000
  expect(await statuses()).toBe(200)
})

test('a rate limited answer has no Retry-After and no request id', async () => {
  const { headers } = await ask(`/server-runs/${SENTINEL.rateLimited}`)
  expect(headers.get('ratelimit-remaining')).toBe('0')
  expect(headers.has('retry-after')).toBe(false)
  expect(headers.has('metorial-req-id')).toBe(false)
})

test('a GET with a content type, a trailing slash, another method and an unknown path are refused', async () => {
  const json = await ask('/server-runs', { headers: { 'content-type': 'application/json' } })
  expect(json).toMatchObject({ status: 400, body: { code: 'bad_request' } })
  for (const answer of [
    await ask('/server-runs/'),
    await ask('/nope'),
    await ask('/server-runs', { method: 'POST' }),
  ]) {
    expect(answer).toMatchObject({ status: 404, body: { code: 'not_found', entity: 'endpoint' } })
  }
})

test('the ping answers OK', async () => {
  expect(await ask('/ping')).toMatchObject({ status: 200, body: 'OK' })
})

test('only addresses under the base are answered: not a source file named api, not another page', async () => {
  const [handler] = createHandlers(numberedStore(1))
  expect(handler).toBeInstanceOf(http.all('/', () => undefined).constructor)
  const answers = async (url: string) => (await handler?.test({ request: new Request(url) })) ?? false
  expect(await answers('http://localhost:5173/api/server-runs?limit=1')).toBe(true)
  expect(await answers('http://localhost:5173/src/api/request.ts')).toBe(false)
  expect(await answers('http://localhost:5173/apis')).toBe(false)
  expect(await answers('http://localhost:5173/runs')).toBe(false)
})

test('an id with characters of its own is found by its encoded form, and a broken encoding is no crash', async () => {
  const answer = await ask('/server-runs?after=r3&limit=1')
  expect(idsOf(answer)).toEqual(['r4'])
  expect((await ask('/server-runs/a%2Fb')).status).toBe(404)
  expect((await ask('/server-runs/%E0%A4%A')).status).toBe(404)
})
