import { SessionMessage } from '../../../src/contract/session-message'

let count = 0

/** A message as the API would send it, parsed by the contract: `mcp` is its `mcp_message`, `at` ms after 18:00. */
export function makeMessage(
  mcp: { id?: string | null; method?: string | null; payload?: unknown } | null,
  patch: { type?: string; sender?: unknown; at?: number | null; id?: string } = {},
): SessionMessage {
  count += 1
  const { at = count, ...rest } = patch
  const answers = mcp !== null && (mcp.method ?? null) === null
  return SessionMessage.parse({
    object: 'session.message',
    id: `msg_${count}`,
    type: answers ? 'response' : mcp?.id === undefined ? 'notification' : 'request',
    sender: answers ? { type: 'server', id: 'srr_1' } : { type: 'client', id: 'mccl_1' },
    mcp_message: mcp,
    server_session_id: 'srs_1',
    created_at: at === null ? null : new Date(Date.parse('2026-11-22T18:00:00.000Z') + at).toISOString(),
    ...rest,
  })
}

export const request = (id: string, method: string, params: unknown = {}, patch = {}) =>
  makeMessage({ id, method, payload: { jsonrpc: '2.0', id, method, params } }, patch)

export const response = (id: string, result: unknown = {}, patch = {}) =>
  makeMessage({ id, method: null, payload: { jsonrpc: '2.0', id, result } }, patch)

export const failure = (id: string, error: unknown, patch = {}) =>
  makeMessage({ id, method: null, payload: { jsonrpc: '2.0', id, error } }, { type: 'error', ...patch })

export const notification = (method: string, params: unknown = {}, patch = {}) =>
  makeMessage(
    { id: null, method, payload: { jsonrpc: '2.0', method, params } },
    { type: 'notification', ...patch },
  )
