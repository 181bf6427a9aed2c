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
