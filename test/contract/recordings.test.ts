import { getResponse } from 'msw'
import { describe, expect, test } from 'vitest'
import type { Keys } from '../../src/mock/auth'
import { createHandlers, type MockOptions } from '../../src/mock/handlers'
import { createSnapshotStore } from '../../src/mock/snapshot-store'
import { emptyStore, loadSnapshot, type Recording, recordings } from './fixtures'

const BASE = 'http://api.example'
const store = createSnapshotStore(loadSnapshot())

const KEYS: Keys = {
  metorial_sk_test: { kind: 'secret' },
  metorial_pk_test: { kind: 'publishable' },
  metorial_lk_test: { kind: 'organization' },
  // The recordings name a user's key; the real server was sent the dashboard's session cookie.
  metorial_uk_test: { kind: 'user' },
  metorial_sk_revoked: { kind: 'revoked' },
  metorial_sk_empty: { kind: 'secret', store: emptyStore() },
}

const handlersWith = (options: MockOptions = {}) =>
  createHandlers(store, { base: BASE, auth: KEYS, ...options })

const usual = handlersWith()

/** The handlers in the state that the server was in when the exchange was recorded. */
async function handlersFor(name: string) {
  if (name === 'internal-error') return handlersWith({ broken: true })
  if (!name.startsWith('rate-limited')) return usual
  const limited = handlersWith({ rateLimit: 5 })
  for (let sent = 0; sent < 5; sent += 1) {
    const headers = { authorization: 'Bearer metorial_sk_test' }
    await getResponse(limited, new Request(`${BASE}/server-runs?limit=1`, { headers }))
  }
  return limited
}

async function ask({ name, request: { method, path, headers } }: Recording): Promise<Response> {
  const response = await getResponse(await handlersFor(name), new Request(BASE + path, { method, headers }))
  if (!response) throw new Error(`The mock left ${path} unanswered.`)
  return response
}

/** The snapshot holds another example secret than the recording. */
const withoutSecret = (body: unknown) =>
  typeof body === 'object' && body !== null && 'client_secret' in body
    ? { ...body, client_secret: undefined }
    : body

describe('the mock, loaded with the recorded data, answers each recorded request as the API did', () => {
  test.each(recordings)('$name', async (recording) => {
    const { response } = recording
    const answer = await ask(recording)
    expect(answer.status).toBe(response.status)

    const text = await answer.text()
    const body = text === '' ? null : JSON.parse(text)
    expect(body?.items?.map(({ id }: { id: string }) => id)).toEqual(
      response.body?.items?.map(({ id }) => id),
    )
    expect(body?.pagination).toEqual(response.body?.pagination)
    expect(body?.code).toBe(response.body?.code)
    expect(body?.entity).toBe(response.body?.entity)
    expect(withoutSecret(body)).toEqual(withoutSecret(response.body))
  })
})

const WATCHED = [
  'metorial-req-id',
  'metorial-version',
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'access-control-allow-origin',
  'retry-after',
]

describe('the mock sends the headers that the API sent, and no others that the dashboard looks at', () => {
  test.each(recordings)('$name', async (recording) => {
    const answer = await ask(recording)
    expect(WATCHED.filter((name) => answer.headers.has(name))).toEqual(
      WATCHED.filter((name) => name in recording.response.headers),
    )
  })
})
