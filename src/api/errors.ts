export interface ApiErrorDetails {
  /** HTTP status; null when no answer came. */
  status: number | null
  /**
   * The API's code (CONTRACT section 5), `proxy_…` where the proxy in front of it refused, or CORS_BLOCKED; null
   * when there is none.
   */
  code: string | null
  hint: string | null
  /** `metorial-req-id`, where the answer had a readable one (CONTRACT section 6). */
  requestId: string | null
  /** Epoch ms after which the rate limit is open again; null when unknown. */
  retryAtMs: number | null
}

/** The code of a network error whose server can be reached: the browser keeps its answer from this page (CORS). */
export const CORS_BLOCKED = 'cors_blocked'

const NOTHING: ApiErrorDetails = { status: null, code: null, hint: null, requestId: null, retryAtMs: null }

/**
 * Everything that can go wrong between the app and the API.
 * - `network`: no answer (offline, refused, timed out after 30 s, forbidden by CORS)
 * - `http`: an answer of 400 or above
 * - `contract`: an answer that isn't what the contract promises (HTML, nothing, a wrong shape)
 */
export class ApiError extends Error {
  override name = 'ApiError'
  readonly kind: 'network' | 'http' | 'contract'
  readonly status: number | null
  readonly code: string | null
  readonly hint: string | null
  readonly requestId: string | null
  readonly retryAtMs: number | null

  constructor(kind: ApiError['kind'], message: string, details: Partial<ApiErrorDetails> = {}) {
    super(message)
    const all = { ...NOTHING, ...details }
    this.kind = kind
    this.status = all.status
    this.code = all.code
    this.hint = all.hint
    this.requestId = all.requestId
    this.retryAtMs = all.retryAtMs
  }
}

/**
 * 403 or 404 when that was the answer, else null: where it is an optional endpoint's (CONTRACT section 1), its
 * part of the page hides with a line that says why.
 */
export function refusedStatus(error: unknown): 403 | 404 | null {
  if (!(error instanceof ApiError)) return null
  return error.status === 403 || error.status === 404 ? error.status : null
}
