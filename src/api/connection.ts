import { useSyncExternalStore } from 'react'
import type { ApiError } from './errors'
import type { Freshness } from './freshness'
import type { RateLimit } from './rate-limit'

/** What the requests of this page load have shown of the way to the API. */
export interface Connection {
  lastSuccess: {
    /** Epoch ms. */
    atMs: number
    /** From the question to the whole answer; null where the browser did not measure it. */
    tookMs: number | null
  } | null
  lastFailure: { atMs: number; error: ApiError } | null
  /** Whether the newest answer was one that the way to the API itself failed with, not just one request of many. */
  down: boolean
  /** Of the newest answer; null before the first. */
  freshness: Freshness | null
  /** Null where an answer's headers can't be read: on another origin (CONTRACT section 7). */
  rateLimit: RateLimit | null
  /** `metorial-version` as the API answered it; null where it can't be read. */
  apiVersion: string | null
}

const NOTHING: Connection = {
  lastSuccess: null,
  lastFailure: null,
  down: false,
  freshness: null,
  rateLimit: null,
  apiVersion: null,
}

export type Health = 'unknown' | 'working' | 'kept' | 'down'

/** The state of the connection: `kept` where a proxy answers with what it has, because the API doesn't. */
export function healthOf({ lastSuccess, down, freshness }: Connection): Health {
  if (down) return 'down'
  if (lastSuccess === null) return 'unknown'
  return freshness?.kept ? 'kept' : 'working'
}

let state = NOTHING
const listeners = new Set<() => void>()

function set(patch: Partial<Connection>): void {
  state = { ...state, ...patch }
  for (const listener of listeners) listener()
}

export const noteHeaders = (rateLimit: RateLimit | null, apiVersion: string | null): void =>
  set({ rateLimit: rateLimit ?? state.rateLimit, apiVersion: apiVersion ?? state.apiVersion })

export const noteSuccess = (freshness: Freshness, tookMs: number | null): void =>
  set({ lastSuccess: { atMs: Date.now(), tookMs }, freshness, down: false })

/** `path` is what was asked for. */
export const noteFailure = (error: ApiError, path: string): void =>
  set({ lastFailure: { atMs: Date.now(), error }, down: isDown(error, path) })

/**
 * A run that doesn't exist is an answer like any other; no answer, no permission or a used-up limit is not. What beside the
 * runs may not be read is a part that is not offered (CONTRACT section 1).
 */
function isDown({ kind, status }: ApiError, path: string): boolean {
  if (kind !== 'http') return kind === 'network'
  if (status === 403) return path.startsWith('/server-runs')
  return status === 401 || status === 429 || (status !== null && status >= 500)
}

/** Forgets all of it, for another key. */
export const resetConnection = (): void => set(NOTHING)

function subscribe(listener: () => void) {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useConnection = (): Connection => useSyncExternalStore(subscribe, () => state)
