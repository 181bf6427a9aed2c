import type { SessionMessage } from '../../contract/session-message'

/** What `value` holds under `name` itself, inherited things apart; undefined where it is no object or has none. */
const member = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined

/** A text that says something, as it came; null for anything else. */
export const textOrNull = (value: unknown): string | null =>
  typeof value === 'string' && value !== '' ? value : null

/** Of any JSON at all: null, a number or a batch (an array) are ordinary. Undefined where the message has none. */
export const payloadOf = (message: SessionMessage): unknown => message.mcp_message?.payload

/** The messages of a payload: those of a batch, else the payload itself. */
const partsOf = (payload: unknown): readonly unknown[] => (Array.isArray(payload) ? payload : [payload])

const isSet = (value: unknown) => value !== undefined && value !== null

/** Whether the payload itself says that it is a response. */
export const isAnswer = (payload: unknown): boolean =>
  Array.isArray(payload) ? payload.some(isOneAnswer) : isOneAnswer(payload)

const isOneAnswer = (payload: unknown): boolean =>
  member(payload, 'method') === undefined &&
  (member(payload, 'result') !== undefined || isSet(member(payload, 'error')))

interface Failure {
  /** Whether the tool said so itself (`isError: true`), which is no JSON-RPC error. */
  ofTool: boolean
  code: number | null
  message: string | null
}

/** What went wrong by the words of a response; null where nothing did. Of a batch the first failure. */
export function failureOf(response: SessionMessage): Failure | null {
  const parts = partsOf(payloadOf(response))
  for (const part of parts) {
    const error = member(part, 'error')
    if (!isSet(error)) continue
    const code = member(error, 'code')
    return {
      ofTool: false,
      code: typeof code === 'number' ? code : null,
      message: textOrNull(error) ?? textOrNull(member(error, 'message')),
    }
  }
  if (response.type === 'error' || response.type === 'server_error') {
    return { ofTool: false, code: null, message: null }
  }
  const failed = parts.find((part) => member(member(part, 'result'), 'isError') === true)
  return failed === undefined ? null : { ofTool: true, code: null, message: toolText(failed) }
}

/** The first text of a tool's result. */
function toolText(part: unknown): string | null {
  const content = member(member(part, 'result'), 'content')
  if (!Array.isArray(content)) return null
  for (const block of content) {
    const text = textOrNull(member(block, 'text'))
    if (text !== null) return text
  }
  return null
}

const BY_NAME = new Set(['tools/call', 'prompts/get'])
const BY_URI = /^(?:notifications\/)?resources\//

/** What a request is about: a tool's or prompt's name, a resource's URI; null where it has none. As it came. */
export function subjectOf(method: string | null, payload: unknown): string | null {
  if (method === null) return null
  const params = member(payload, 'params')
  if (BY_NAME.has(method)) return textOrNull(member(params, 'name'))
  return BY_URI.test(method) ? textOrNull(member(params, 'uri')) : null
}
