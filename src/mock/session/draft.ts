import type { Random } from '../random'
import type { Json, WireRun } from '../store'
import type { Tool } from './tools'

export type Mcp = NonNullable<NonNullable<WireRun['server_session']>['mcp']>

/** A message before it has a time: what is said, by whom, and how long after the one before. */
export interface Draft {
  type: 'request' | 'response' | 'notification' | 'error' | 'server_error' | 'unknown' | 'debug'
  from: 'client' | 'server'
  /** What a request and its response share; null elsewhere. */
  callId: string | null
  method: string | null
  payload: unknown
  waitMs: number
  /** Whether the wait is somebody thinking, which can be stretched, and not work. */
  idle: boolean
}

export interface Talk {
  mcp: Mcp | null
  tools: readonly [Tool, ...Tool[]]
  random: Random
  /** A new id of a call. */
  callId(): string
  /** A new token of progress. */
  token(): number
}

const DIGITS = '0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'

/** Ids of calls as the engine makes them: one stem for the connection, another end for each. */
export function callIds(random: Random): () => string {
  let stem = 'mt/x/'
  for (let digit = 0; digit < 24; digit += 1) stem += DIGITS[random.int(0, 61)]
  let count = 0
  return () => {
    count += 1
    return stem + count.toString(36).padStart(3, '0')
  }
}

const jsonrpc = '2.0'

/** A request. `thinkMs` has passed since the message before. */
export function request(talk: Talk, method: string, params: Json, thinkMs: number): Draft {
  const callId = talk.callId()
  const payload = { jsonrpc, id: callId, method, params }
  return { type: 'request', from: 'client', callId, method, payload, waitMs: thinkMs, idle: true }
}

/** The other side's answer to `asked`, after `latencyMs`. */
export function response(asked: Draft, result: Json, latencyMs: number): Draft {
  const payload = { jsonrpc, id: asked.callId, result }
  const from = asked.from === 'client' ? 'server' : 'client'
  return { ...asked, type: 'response', from, method: null, payload, waitMs: latencyMs, idle: false }
}

export const refusal = (asked: Draft, error: Json, latencyMs: number): Draft => ({
  ...response(asked, {}, latencyMs),
  type: 'error',
  payload: { jsonrpc, id: asked.callId, error },
})

export function notification(
  from: Draft['from'],
  method: string,
  params: Json | undefined,
  waitMs: number,
): Draft {
  const payload = params ? { jsonrpc, method, params } : { jsonrpc, method }
  return { type: 'notification', from, callId: null, method, payload, waitMs, idle: false }
}

/** The server asks the client. */
export const fromServer = (draft: Draft): Draft => ({ ...draft, from: 'server', idle: false })

/** Whether a side has said that it can do this; what was not reported counts as no. */
export const can = (mcp: Mcp | null, side: 'client' | 'server', what: string): boolean =>
  Object.hasOwn(mcp?.[side]?.capabilities ?? {}, what)
