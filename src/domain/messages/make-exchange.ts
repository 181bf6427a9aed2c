import type { SessionMessage } from '../../contract/session-message'
import type { Direction, Exchange } from './exchange'
import type { Fact } from './message-fact'
import { failureOf, payloadOf, subjectOf, textOrNull } from './payload'

const known = new WeakMap<SessionMessage, Exchange>()

/** A request with its response, a request without one, or any message that stands alone: the same object each time. */
export function exchangeOf(first: Fact, answer: Fact | null): Exchange {
  const before = known.get(first.message)
  if (before && (first.role === 'response' || before.response === (answer?.message ?? null))) return before
  const exchange = makeExchange(first, answer)
  known.set(first.message, exchange)
  return exchange
}

function makeExchange(first: Fact, answer: Fact | null): Exchange {
  const { message, role } = first
  const response = role === 'response' ? first : answer
  const request = role === 'response' ? null : first
  const method = textOrNull(message.mcp_message?.method)
  // An error without an id is a response to something that could not even be read.
  const failure = failureOf((response ?? first).message)
  const latencyMs =
    request === null || request.ms === null || response === null || response.ms === null
      ? null
      : response.ms - request.ms
  return {
    id: message.id,
    kind:
      role !== 'other'
        ? 'call'
        : method !== null || message.type === 'notification'
          ? 'notification'
          : 'other',
    from: directionOf(message),
    method,
    subject: request === null ? null : subjectOf(method, payloadOf(message)),
    request: request?.message ?? null,
    response: response?.message ?? null,
    startMs: request?.ms ?? response?.ms ?? null,
    endMs: response?.ms ?? null,
    latencyMs: latencyMs !== null && latencyMs >= 0 ? latencyMs : null,
    outcome:
      role === 'response'
        ? 'unasked'
        : role === 'request' && response === null
          ? 'unanswered'
          : failure !== null
            ? failure.ofTool
              ? 'toolError'
              : 'error'
            : role === 'request'
              ? 'ok'
              : 'none',
    errorCode: failure?.code ?? null,
    errorMessage: failure?.message ?? null,
  }
}

function directionOf({ sender }: SessionMessage): Direction {
  if (sender?.type === 'client') return 'client'
  return sender?.type === 'server' ? 'server' : 'unknown'
}
