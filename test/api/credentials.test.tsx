import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest'
import { configure } from '../../src/api/config'
import { authorization, forgetKey } from '../../src/api/credentials'
import { CORS_BLOCKED } from '../../src/api/errors'
import { request } from '../../src/api/request'
import { enterKey, keyProblem, maskedKey, tidyKey } from '../../src/api/typed-key'
import { ServerRun } from '../../src/contract/server-run'
import { makeRun } from '../make-run'

const KEY = 'metorial_sk_abcdefghijklmnop'
const GATEWAY = 'https://gateway.example'
const server = setupServer()
beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
beforeEach(() => configure({ apiBaseUrl: GATEWAY }))
afterEach(() => {
  forgetKey()
  configure({})
  server.resetHandlers()
  sessionStorage.clear()
})
afterAll(() => server.close())

const signal = new AbortController().signal
const ask = () => request('/server-runs/srr_1', ServerRun, { signal })
const failure = () => ask().catch((error: unknown) => error)

test('a typed key is sent to the configured API of another origin, with the instance', async () => {
  configure({ apiBaseUrl: GATEWAY, instanceId: 'ins_1' })
  enterKey(KEY, { remember: false })
  let sent = new Headers()
  server.use(
    http.get(`${GATEWAY}/server-runs/srr_1`, ({ request: { headers } }) => {
      sent = headers
      return HttpResponse.json(makeRun())
    }),
  )
  await ask()
  expect(sent.get('authorization')).toBe(`Bearer ${KEY}`)
  expect(sent.get('metorial-instance-id')).toBe('ins_1')
})

test('a typed key is never sent to the page’s own origin, nor to an API that it was not typed for', () => {
  enterKey(KEY, { remember: true })
  configure({})
  expect(authorization()).toBeNull()
  configure({ apiBaseUrl: 'https://other.example' })
  expect(authorization()).toBeNull()
  configure({ apiBaseUrl: GATEWAY })
  expect(authorization()).toBe(`Bearer ${KEY}`)
})

test('a key is stored for this tab by choice only, and never in localStorage', () => {
  enterKey(KEY, { remember: false })
  expect(JSON.stringify({ ...sessionStorage, ...localStorage })).not.toContain(KEY)
  enterKey(KEY, { remember: true })
  expect(JSON.stringify({ ...sessionStorage })).toContain(KEY)
  expect(JSON.stringify({ ...localStorage })).not.toContain(KEY)
})

test('a key that was kept for the tab is there after a reload, and only for the same API', async () => {
  sessionStorage.setItem('server-runs.key', JSON.stringify({ key: KEY, origin: GATEWAY }))
  vi.resetModules()
  const config = await import('../../src/api/config')
  const credentials = await import('../../src/api/credentials')
  config.configure({ apiBaseUrl: 'https://other.example' })
  expect(credentials.authorization()).toBeNull()
  config.configure({ apiBaseUrl: GATEWAY })
  expect(credentials.authorization()).toBe(`Bearer ${KEY}`)
})

test('what is stored and is no key is not sent', async () => {
  for (const stored of ['{', '7', JSON.stringify({ key: 'a\r\nX: y', origin: GATEWAY })]) {
    sessionStorage.setItem('server-runs.key', stored)
    vi.resetModules()
    const config = await import('../../src/api/config')
    const credentials = await import('../../src/api/credentials')
    config.configure({ apiBaseUrl: GATEWAY })
    expect(credentials.authorization()).toBeNull()
  }
})

test('a key that the API refuses is forgotten at once, in memory and in storage', async () => {
  enterKey(KEY, { remember: true })
  server.use(
    http.get(`${GATEWAY}/server-runs/srr_1`, () =>
      HttpResponse.json({ status: 401, code: 'unauthorized', description: `got ${KEY}` }, { status: 401 }),
    ),
  )
  const error = await failure()
  expect(error).toMatchObject({ kind: 'http', status: 401 })
  expect(JSON.stringify(error)).not.toContain(KEY)
  expect(authorization()).toBeNull()
  expect(sessionStorage).toHaveLength(0)
})

test('an answer that the browser keeps from the page is told from a server that can’t be reached', async () => {
  server.use(
    http.get(`${GATEWAY}/server-runs/srr_1`, () => HttpResponse.error()),
    http.get(`${GATEWAY}/ping`, () => HttpResponse.text('OK')),
  )
  expect(await failure()).toMatchObject({ kind: 'network', code: CORS_BLOCKED })
  server.use(http.get(`${GATEWAY}/ping`, () => HttpResponse.error()))
  expect(await failure()).toMatchObject({ kind: 'network', code: null })
})

test.each([
  ['metorial_pk_abcdef', 'publishable'],
  ['metorial_ek_abcdef', 'one session’s client'],
  ['metorial_lk_abcdef', 'which instance'],
  ['metorial_uk_abcdef', 'which instance'],
  ['metorial sk', 'Copy it again'],
])('%s is explained before it is sent', (key, words) => {
  expect(keyProblem(key)).toContain(words)
})

test('an organization’s key is fine once the instance is configured, and a secret key always', () => {
  configure({ apiBaseUrl: GATEWAY, instanceId: 'ins_1' })
  expect(keyProblem('metorial_lk_abcdef')).toBeNull()
  expect(keyProblem(KEY)).toBeNull()
})

test('a key is pasted with its header and shown without its middle', () => {
  expect(tidyKey(` Authorization: Bearer ${KEY}\n`)).toBe(KEY)
  expect(maskedKey({ key: KEY, origin: GATEWAY, remembered: false })).toBe('metorial_sk_…mnop')
  expect(maskedKey({ key: 'metorial_sk_short', origin: GATEWAY, remembered: false })).toBe('metorial_sk_…')
})
