import type { SessionMessage } from '../../contract/session-message'
import { jsonText } from '../../lib/json-text'
import { payloadOf } from './payload'

const sizes = new WeakMap<SessionMessage, number>()
const texts = new WeakMap<SessionMessage, string>()

/** How large the payload is as JSON, in bytes of UTF-8; null where the message has none. Counted once. */
export function payloadBytes(message: SessionMessage): number | null {
  const payload = payloadOf(message)
  if (payload === undefined) return null
  let bytes = sizes.get(message)
  if (bytes === undefined) {
    bytes = new TextEncoder().encode(jsonText(payload)).length
    sizes.set(message, bytes)
  }
  return bytes
}

/** What a search looks through, in lower case: method and payload. The subject is a part of the payload. Made once. */
export function searchText(message: SessionMessage): string {
  let text = texts.get(message)
  if (text === undefined) {
    text = `${message.mcp_message?.method ?? ''}\n${jsonText(payloadOf(message))}`.toLowerCase()
    texts.set(message, text)
  }
  return text
}

/**
 * Whether a message holds the words, whatever their case; as they are written in JSON, or as they read there. Every
 * message holds the empty text.
 */
export function matcher(words: string): (message: SessionMessage) => boolean {
  const plain = words.toLowerCase()
  if (plain === '') return () => true
  const written = JSON.stringify(plain).slice(1, -1)
  if (written === plain) return (message) => searchText(message).includes(plain)
  return (message) => searchText(message).includes(plain) || searchText(message).includes(written)
}
