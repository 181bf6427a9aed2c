import type { SessionMessage } from '../../contract/session-message'
import { epochMs } from '../../lib/time'
import { isAnswer, payloadOf, textOrNull } from './payload'

/** What pairing needs to know of a message. */
export interface Fact {
  message: SessionMessage
  role: 'request' | 'response' | 'other'
  /** When it was sent, epoch ms; null where that is unknown. */
  ms: number | null
}

const facts = new WeakMap<SessionMessage, Fact>()

/** Looked up once for each message: while pages come, all messages are paired anew with each. */
export function factOf(message: SessionMessage): Fact {
  let fact = facts.get(message)
  if (!fact) {
    fact = { message, role: roleOf(message), ms: epochMs(message.created_at) }
    facts.set(message, fact)
  }
  return fact
}

const ANSWERS_NOTHING = new Set(['debug', 'unknown', 'notification'])

/**
 * A request has an id and a method, a response the id alone. A note for debugging may name an id too, and answers nothing
 * unless its payload does.
 */
function roleOf(message: SessionMessage): Fact['role'] {
  const { type, mcp_message } = message
  if (textOrNull(mcp_message?.id) === null) return 'other'
  if (isAnswer(payloadOf(message))) return 'response'
  if (textOrNull(mcp_message?.method) !== null || type === 'request') return 'request'
  return type !== null && ANSWERS_NOTHING.has(type) ? 'other' : 'response'
}
