import { delay, type HttpHandler, HttpResponse, http } from 'msw'
import { authenticate, type Key, type Keys, requireInstance } from './auth'
import { corsHeaders } from './cors'
import { badRequest, forbidden, internalError, notFound, Refusal, rateLimited } from './errors'
import { createRateLimit } from './rate-limit'
import { findRoute } from './routes'
import { createSentinels } from './sentinel/world'
import { SENTINEL, sentinelAnswer } from './sentinels'
import type { MockStore } from './store'

export interface MockOptions {
  /** A path on any origin, or an absolute URL. */
  base?: string
  /** 'proxied': the proxy in front has added the key. Otherwise the keys that are known, by token. */
  auth?: 'proxied' | Keys
  now?: () => number
  /** Requests in 10 minutes. */
  rateLimit?: number
  latencyMs?: number
  /** How long the slow sentinel takes. */
  slowMs?: number
  /** Every endpoint answers 500, as one published version of the server did. */
  broken?: boolean
}

const PROXIED: Key = { kind: 'secret' }

function addressPattern(base: string): RegExp {
  const literal = base.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
  return new RegExp(`^${base.startsWith('/') ? 'https?://[^/]+' : ''}${literal}(/.*)?$`)
}

/** Handlers that answer every request under `base` as the API does (CONTRACT sections 1 and 3 to 7). */
export function createHandlers(store: MockStore, options: MockOptions = {}): HttpHandler[] {
  const { base = '/api', auth = 'proxied', now = Date.now, latencyMs = 0, slowMs = 8000 } = options
  const address = addressPattern(base)
  const limit = createRateLimit(options.rateLimit ?? 5000, now)
  const sentinelStore = createSentinels(store, now)
  let requests = 0
  const pathOf = (request: Request) => {
    const url = new URL(request.url)
    return address.exec(url.origin + url.pathname)
  }
  const isOurs = ({ request }: { request: Request }) => pathOf(request) !== null

  /** The answer, before its headers; throws a refusal. */
  async function answer(request: Request, path: string, query: URLSearchParams, key: Key, instance?: string) {
    requireInstance(key, request.headers, instance)
    if (options.broken) throw internalError()
    const route = request.method === 'GET' ? findRoute(path) : undefined
    if (!route) throw notFound('endpoint')
    if (request.headers.has('content-type')) {
      throw badRequest('Invalid JSON body', { reason: 'invalid_json_body' })
    }
    const [, runId] = /^\/server-runs\/([^/]+)$/.exec(path) ?? []
    if (runId === SENTINEL.slow) {
      await delay(slowMs)
      return { ...store.runs.items.at(-1), id: SENTINEL.slow }
    }
    const sentinel = runId === undefined ? undefined : sentinelAnswer(runId)
    if (sentinel) return sentinel
    const special = sentinelStore(path, query)
    if (special) return route(special, query)
    // An unknown run is 404 even to a publishable key, which may not read a known one.
    const unknownRun = runId !== undefined && !store.runs.get(runId)
    if (key.kind === 'publishable' && !unknownRun) throw forbidden()
    return route(key.store ?? store, query)
  }

  async function respond(request: Request): Promise<Response> {
    const url = new URL(request.url)
    if (request.method === 'OPTIONS') {
      return new HttpResponse(null, { status: 204, headers: corsHeaders(request) })
    }
    const whole = pathOf(request)?.[1] ?? ''
    if (whole === '/ping') return HttpResponse.text('OK')
    const [, instance, inInstance] = /^\/dashboard\/instances\/([^/]+)(\/.*)$/.exec(whole) ?? []
    let key: Key
    try {
      key = auth === 'proxied' ? PROXIED : authenticate(request.headers, auth)
    } catch (error) {
      return refuse(error, corsHeaders(request))
    }
    if (!limit.take()) return refuseForNow()
    requests += 1
    const headers = {
      ...(key.kind === 'publishable' || key.kind === 'user' ? corsHeaders(request) : {}),
      ...limit.headers(),
      'metorial-version': '2025-01-01',
      'metorial-req-id': `req_mock${String(requests).padStart(16, '0')}`,
    }
    try {
      const body = await answer(request, inInstance ?? whole, url.searchParams, key, instance)
      return body instanceof Response ? body : HttpResponse.json(body, { headers })
    } catch (error) {
      // The 429 sentinel opens again soon, so that its retries can be watched.
      if (error instanceof Refusal && error.status === 429) return refuseForNow(Math.ceil(now() / 1000) + 2)
      return refuse(error, headers)
    }
  }

  function refuse(error: unknown, headers: Record<string, string>): Response {
    if (!(error instanceof Refusal)) throw error
    return HttpResponse.json(error.body, { status: error.status, headers })
  }

  /** A 429 carries only the limit's own headers, and no Retry-After (CONTRACT section 6). */
  const refuseForNow = (resetSeconds?: number) =>
    refuse(rateLimited(), {
      ...limit.headers(),
      'RateLimit-Remaining': '0',
      ...(resetSeconds === undefined ? {} : { 'RateLimit-Reset': String(resetSeconds) }),
    })

  return [
    // A function, because msw decodes what a pattern matches and fails where a page's address is badly encoded.
    http.all(isOurs, async ({ request }) => {
      if (latencyMs > 0) await delay(latencyMs)
      return respond(request)
    }),
  ]
}
