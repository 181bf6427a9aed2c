import { HttpResponse } from 'msw'
import { forbidden, internalError, notFound, rateLimited } from './errors'
import type { Json } from './store'

/** Run ids that always answer the same way, so that each failure can be opened by its address. */
export const SENTINEL = {
  notFound: 'srr_sentinel_404',
  serverError: 'srr_sentinel_500',
  rateLimited: 'srr_sentinel_429',
  /** Answers with a run, after 8 seconds. */
  slow: 'srr_sentinel_slow',
  /** 200 with JSON that breaks the contract. */
  malformed: 'srr_sentinel_malformed',
  /** 200 with an HTML page, as a proxy in between may answer. */
  html: 'srr_sentinel_html',
  forbidden: 'srr_sentinel_403',
  // The next ones answer with a run and all that belongs to it; see sentinel/world.ts.
  /** 10,000 messages and 100,000 log lines. */
  long: 'srr_sentinel_long',
  /** Every payload and log line that is not as it should be. */
  odd: 'srr_sentinel_odd',
  /** Failed, with no error, no message and no log. */
  quiet: 'srr_sentinel_quiet',
  /** Has no server session and no deployment. */
  noSession: 'srr_sentinel_no_session',
  /** All its optional endpoints are refused. */
  refused: 'srr_sentinel_refused',
  /** The second page of its messages fails twice. */
  half: 'srr_sentinel_half',
  /** Works on: a message and a log line more every 2 seconds, since it was first asked for. */
  active: 'srr_sentinel_active',
  /** The same, and it ends 20 seconds after it was first asked for. */
  ending: 'srr_sentinel_ending',
} as const

const HTML = '<!doctype html><html><head><title>Sign in</title></head><body><h1>Sign in</h1></body></html>'

/** What a sentinel answers: JSON, a whole response, or a thrown refusal. Undefined for any other id. */
export function sentinelAnswer(id: string): Json | Response | undefined {
  switch (id) {
    case SENTINEL.notFound:
      throw notFound('server.server_run')
    case SENTINEL.serverError:
      throw internalError()
    case SENTINEL.rateLimited:
      throw rateLimited()
    case SENTINEL.forbidden:
      throw forbidden()
    case SENTINEL.malformed:
      return { object: 'server.server_run', id: 7, status: ['active'], server: 'GitHub', created_at: {} }
    case SENTINEL.html:
      return HttpResponse.html(HTML)
    default:
      return undefined
  }
}
