import * as z from 'zod/mini'
import { ApiErrorBody } from '../contract/api-error'
import { apiBase, config, isForeignApi } from './config'
import { noteFailure, noteHeaders, noteSuccess } from './connection'
import { authorization, forgetKey } from './credentials'
import { takeEarlyAnswer } from './early'
import { ApiError, CORS_BLOCKED } from './errors'
import { keepFreshness, readFreshness } from './freshness'
import { noteRateLimit, resetMs } from './rate-limit'
import { keepRaw } from './raw'
import { isReachable } from './reachable'

const TIMEOUT_MS = 30_000

export const API_VERSION = '2025-01-01'

type Query = Record<string, string | number | undefined>

interface Options {
  signal: AbortSignal
  query?: Query
  raw?: boolean
}

interface Answer {
  response: Response
  body: string
  /** From the question to the whole answer; null where it was asked before this code had loaded, and not measured. */
  tookMs: number | null
}

function address(path: string, query: Query): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.append(key, String(value))
  const search = params.toString()
  return `${apiBase()}${path}${search === '' ? '' : `?${search}`}`
}

/** No Content-Type, which the API refuses on a GET (CONTRACT section 5). */
function headers(): Record<string, string> {
  const key = authorization()
  const { instanceId } = config()
  return {
    accept: 'application/json',
    'metorial-version': API_VERSION,
    ...(key === null ? {} : { authorization: key }),
    ...(instanceId === undefined ? {} : { 'metorial-instance-id': instanceId }),
  }
}

/**
 * The way every answer comes in: a GET, parsed by `schema`. With `raw`, rawOf() of the answer tells its JSON as it
 * came; freshnessOf() tells of when it is. Throws an ApiError, or the signal's own reason when the caller gave up.
 */
export async function request<T extends z.ZodMiniType>(
  path: string,
  schema: T,
  options: Options,
): Promise<z.output<T>> {
  try {
    return await answered(path, schema, options)
  } catch (error) {
    if (error instanceof ApiError) noteFailure(error, path)
    throw error
  }
}

async function answered<T extends z.ZodMiniType>(
  path: string,
  schema: T,
  { signal, query = {}, raw = false }: Options,
): Promise<z.output<T>> {
  const sentKey = authorization()
  const { response, body, tookMs } = await ask(address(path, query), signal)
  noteHeaders(noteRateLimit(response.headers), response.headers.get('metorial-version'))
  const json = parseJson(body)
  const details = {
    status: response.status,
    requestId: response.headers.get('metorial-req-id'),
    retryAtMs: resetMs(response.headers),
  }
  if (!response.ok) {
    if (response.status === 401 && sentKey !== null && sentKey === authorization()) forgetKey()
    throw httpError(json, details)
  }
  if (json === undefined) {
    const got = body.trim() === '' ? 'nothing' : /^\s*</.test(body) ? 'a web page' : 'something unreadable'
    throw new ApiError('contract', `The API answered with ${got} in place of JSON.`, details)
  }
  const parsed = z.safeParse(schema, json)
  if (!parsed.success) {
    const where = parsed.error.issues[0]?.path.join('.') || 'the answer'
    throw new ApiError('contract', `The API’s answer has an unexpected shape at “${where}”.`, details)
  }
  const freshness = readFreshness(response.headers)
  noteSuccess(freshness, tookMs)
  keepFreshness(parsed.data, freshness)
  if (raw) keepRaw(parsed.data, json)
  return parsed.data
}

/** The only request to the API, but for the probe's. */
async function ask(url: string, signal: AbortSignal): Promise<Answer> {
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  const startMs = performance.now()
  try {
    const early = takeEarlyAnswer(url)
    const response = await (early
      ? orAborted(early, limit)
      : fetch(url, { signal: limit, headers: headers() }))
    const body = await orAborted(response.text(), limit)
    const measured = performance.getEntriesByName(url, 'resource')[0]?.duration ?? null
    return { response, body, tookMs: early ? measured : performance.now() - startMs }
  } catch (cause) {
    if (signal.aborted) throw cause
    if (limit.aborted) throw new ApiError('network', 'The API did not answer within 30 seconds.')
    // The server is there and the browser keeps its answer from the page: so it does with every good answer to a
    // secret key (CONTRACT section 7).
    if (isForeignApi() && (await isReachable(signal)))
      throw new ApiError('network', 'The browser may not read the API’s answer.', { code: CORS_BLOCKED })
    throw new ApiError('network', 'The API could not be reached.')
  }
}

function httpError(
  json: unknown,
  details: { status: number; requestId: string | null; retryAtMs: number | null },
) {
  const refusal = z.safeParse(ApiErrorBody, json)
  if (!refusal.success)
    return new ApiError('http', `Something answered with HTTP ${details.status}.`, details)
  const { code, message, hint } = refusal.data
  return new ApiError('http', message ?? `The API answered with HTTP ${details.status}.`, {
    ...details,
    code,
    hint,
  })
}

function parseJson(body: string): unknown {
  try {
    return JSON.parse(body)
  } catch {
    return undefined
  }
}

/** An answer that was asked for before this code had loaded knows no signal: it is given up here. */
function orAborted<T>(answer: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const giveUp = () => reject(signal.reason)
    if (signal.aborted) giveUp()
    signal.addEventListener('abort', giveUp, { once: true })
    answer.then(resolve, reject).finally(() => signal.removeEventListener('abort', giveUp))
  })
}
