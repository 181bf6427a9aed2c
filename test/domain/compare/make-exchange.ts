import { SessionMessage } from '../../../src/contract/session-message'
import type { Exchange } from '../../../src/domain/messages/exchange'
import { pairMessages } from '../../../src/domain/messages/pair-messages'

const START = Date.parse('2026-11-22T18:00:00.000Z')

/** A call as a run has it: `result` undefined where it is not answered. */
export interface MadeCall {
  method: string
  params?: unknown
  result?: unknown
  error?: unknown
}

/** The messages of a server session that made these calls, one a second, each answered after 100 ms. */
export function callMessages(calls: readonly MadeCall[], session = 'srs_1'): SessionMessage[] {
  return calls.flatMap(({ method, params = {}, result, error }, at) => {
    const message = (type: string, payload: object, ms: number) =>
      SessionMessage.parse({
        id: `msg_${session}_${at}_${type}`,
        type,
        sender: { type: type === 'request' ? 'client' : 'server', id: 'x' },
        mcp_message: { id: `${session}/${at}`, method: type === 'request' ? method : null, payload },
        server_session_id: session,
        created_at: new Date(START + at * 1000 + ms).toISOString(),
      })
    const id = `${session}/${at}`
    const request = message('request', { jsonrpc: '2.0', id, method, params }, 0)
    if (error !== undefined) return [request, message('response', { jsonrpc: '2.0', id, error }, 100)]
    if (result === undefined) return [request]
    return [request, message('response', { jsonrpc: '2.0', id, result }, 100)]
  })
}

export const exchangesOf = (calls: readonly MadeCall[], session?: string): readonly Exchange[] =>
  pairMessages(callMessages(calls, session))
