import { argumentsFor } from './answers'
import { type Draft, notification, refusal, request, type Talk } from './draft'

/** The last request that nobody has answered yet. */
function pendingIn(drafts: readonly Draft[]): Draft | undefined {
  const answered = new Set(drafts.filter(({ type }) => type !== 'request').map(({ callId }) => callId))
  return drafts.findLast(
    ({ type, from, callId }) => type === 'request' && from === 'client' && !answered.has(callId),
  )
}

/**
 * The last message of a run that failed. A call that is never answered is the usual sign; where one is open already,
 * the client gives up on it, or the engine answers in the server's place.
 */
export function lastWords(talk: Talk, before: readonly Draft[], code: unknown): Draft {
  const pending = pendingIn(before)
  if (pending && code === 'timeout') {
    const params = { requestId: pending.callId, reason: 'Request timed out' }
    return notification('client', 'notifications/cancelled', params, 0)
  }
  if (pending) {
    const error = { code: -32001, message: 'MCP server unavailable' }
    return { ...refusal(pending, error, 0), type: 'server_error' }
  }
  const tool = talk.random.pick(talk.tools)
  return request(talk, 'tools/call', { name: tool.name, arguments: argumentsFor(tool, talk.random) }, 0)
}
