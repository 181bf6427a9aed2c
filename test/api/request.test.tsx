import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest'
import { ApiError } from '../../src/api/errors'
import { rawOf } from '../../src/api/raw'
import { request } from '../../src/api/request'
import { ServerRun } from '../../src/contract/server-run'
import { makeRun } from '../make-run'

const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => server.resetHandlers())
afterAll(() => server.close())

const answer = (respond: (request: Request) => Response | Promise<Response>) =>
  server.use(http.get('*/api/server-runs/srr_1', ({ request }) => respond(request)))
const ask = (signal = new AbortController().signal) =>
  request('/server-runs/srr_1', ServerRun, { signal, raw: true })
async function failure(): Promise<ApiError> {
  const error: unknown = await ask().catch((thrown: unknown) => thrown)
  if (error instanceof ApiError) return error
  throw new Error('expected an ApiError')
}

test('a run is asked for with the API version and without a Content-Type or a key', async () => {
  let headers = new Headers()
  answer(({ headers: sent }) => {
    headers = sent
    return HttpResponse.json(makeRun())
  })
  expect((await ask()).id).toBe('srr_1')
  expect(headers.get('metorial-version')).toBe('2025-01-01')
  expect(headers.get('content-type')).toBeNull()
  expect(headers.get('authorization')).toBeNull()
})

test('fields and values that a newer API has added survive', async () => {
  answer(() => HttpResponse.json({ id: 'srr_1', status: 'paused', colour: 'red' }))
  expect(await ask()).toMatchObject({ status: 'paused', colour: 'red', server: null, stopped_at: null })
})

test('a refusal carries its status, code, hint and request id', async () => {
  answer(() =>
    HttpResponse.json(
      { ok: false, status: 404, code: 'not_found', message: 'gone', hint: 'look elsewhere' },
      { status: 404, headers: { 'metorial-req-id': 'req_1' } },
    ),
  )
  expect(await failure()).toMatchObject({
    kind: 'http',
    status: 404,
    code: 'not_found',
    hint: 'look elsewhere',
    requestId: 'req_1',
  })
})

test('a refusal of a malformed key does not carry the key on', async () => {
  answer(() =>
    HttpResponse.json(
      { status: 401, code: 'unauthorized', message: 'Malformed', description: 'got "metorial_sk_secret"' },
      { status: 401 },
    ),
  )
  expect(JSON.stringify(Object.entries(await failure()))).not.toContain('metorial_sk_secret')
})

test('a used-up limit says when it opens again', async () => {
  answer(() =>
    HttpResponse.json(
      { status: 429, code: 'rate_limit_exceeded' },
      { status: 429, headers: { 'ratelimit-reset': '1795461307' } },
    ),
  )
  expect((await failure()).retryAtMs).toBe(1_795_461_307_000)
})

test('a web page, nothing and a wrong shape are three contract errors in words', async () => {
  answer(() => HttpResponse.html('<!doctype html>'))
  expect(await failure()).toMatchObject({ kind: 'contract', message: expect.stringContaining('a web page') })
  answer(() => new HttpResponse(null))
  expect(await failure()).toMatchObject({ kind: 'contract', message: expect.stringContaining('nothing') })
  answer(() => HttpResponse.json({ id: 7 }))
  expect(await failure()).toMatchObject({ kind: 'contract', message: expect.stringContaining('“id”') })
})

test('a web page with status 502 is an error of the status, not of the contract', async () => {
  answer(() => HttpResponse.html('<h1>Bad gateway</h1>', { status: 502 }))
  expect(await failure()).toMatchObject({ kind: 'http', status: 502, code: null })
})

test('no answer is a network error, and a request that was given up is none', async () => {
  answer(() => HttpResponse.error())
  expect((await failure()).kind).toBe('network')
  const gone = new AbortController()
  gone.abort()
  await expect(ask(gone.signal)).rejects.toMatchObject({ name: 'AbortError' })
})

test('an answer that is already under way is taken, once', async () => {
  answer(() => HttpResponse.json(makeRun({ type: 'external' })))
  window.earlyRequest = {
    url: `${location.origin}/api/server-runs/srr_1`,
    answer: Promise.resolve(Response.json(makeRun({ type: 'hosted' }))),
  }
  expect((await ask()).type).toBe('hosted')
  expect((await ask()).type).toBe('external')
})

test('an answer under way that never comes is given up with the request', async () => {
  window.earlyRequest = { url: `${location.origin}/api/server-runs/srr_1`, answer: new Promise(() => {}) }
  const caller = new AbortController()
  const asked = ask(caller.signal)
  caller.abort()
  await expect(asked).rejects.toMatchObject({ name: 'AbortError' })
})

test('the raw JSON of a run is what the API sent: keys that were missing stay missing, in their order', async () => {
  const sent = {
    type: 'hosted',
    id: 'srr_1',
    server_session: { id: 'srs_1', mcp: { client: { name: 'cursor' } } },
  }
  answer(() => HttpResponse.json(sent))
  expect(JSON.stringify(rawOf(await ask()))).toBe(JSON.stringify(sent))
})
