import * as z from 'zod/mini'
import { ApiErrorBody } from '../contract/api-error'
import { takeEarlyAnswer } from './early'
import { ApiError } from './errors'
import { noteRateLimit, resetMs } from './rate-limit'
import { keepRaw } from './raw'

const TIMEOUT_MS = 30_000

/** A page of this origin can't use a secret key against Metorial (CONTRACT section 7): a proxy adds it here. */
const API_BASE = '/api'
export const API_VERSION = '2025-01-01'

const HEADERS = { accept: 'application/json', 'metorial-version': API_VERSION }

type Query = Record<string, string | number | undefined>

function address(path: string, query: Query): string {
  const params = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) params.append(key, String(value))
  const search = params.toString()
  return `${API_BASE}${path}${search === '' ? '' : `?${search}`}`
}

/**
 * The only `fetch`: a GET, parsed by `schema`. No Content-Type, which the API refuses on a GET (CONTRACT
 * section 5). With `raw`, rawOf() of the answer tells its JSON as it came. Throws an ApiError, or the signal's own reason when the caller gave up.
 */
export async function request<T extends z.ZodMiniType>(
  path: string,
  schema: T,
  { signal, query = {}, raw = false }: { signal: AbortSignal; query?: Query; raw?: boolean },
): Promise<z.output<T>> {
  const url = address(path, query)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)])
  let response: Response
  let body: string
  try {
    const early = takeEarlyAnswer(url)
    response = await (early ? orAborted(early, limit) : fetch(url, { signal: limit, headers: HEADERS }))
    body = await orAborted(response.text(), limit)
  } catch (cause) {
    if (signal.aborted) throw cause
    throw new ApiError(
      'network',
      limit.aborted ? 'The API did not answer within 30 seconds.' : 'The API could not be reached.',
    )
  }
  noteRateLimit(response.headers)
  const json = parseJson(body)
  const details = {
    status: response.status,
    requestId: response.headers.get('metorial-req-id'),
    retryAtMs: resetMs(response.headers),
  }
  if (!response.ok) throw httpError(json, details)
  if (json === undefined) {
    const got = body.trim() === '' ? 'nothing' : /^\s*</.test(body) ? 'a web page' : 'something unreadable'
    throw new ApiError('contract', `The API answered with ${got} in place of JSON.`, details)
  }
  const parsed = z.safeParse(schema, json)
  if (parsed.success) {
    if (raw) keepRaw(parsed.data, json)
    return parsed.data
  }
  const where = parsed.error.issues[0]?.path.join('.') || 'the answer'
  throw new ApiError('contract', `The API’s answer has an unexpected shape at “${where}”.`, details)
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
