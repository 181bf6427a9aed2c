import type { SessionMessage } from '../../contract/session-message'

export type Direction = 'client' | 'server' | 'unknown'

/**
 * How an exchange ended. `toolError`: the tool itself said `isError: true`, which is no JSON-RPC error. `none`: nothing is
 * awaited, as of a notification. `unasked`: a response to which no request is known; it may hold an error all the same.
 */
export type Outcome = 'ok' | 'error' | 'toolError' | 'unanswered' | 'unasked' | 'none'

/** A request with its response, or a message that stands alone. */
export interface Exchange {
  /** The id of its request, else of the message that stands alone (`msg_…`). Unique in a list. */
  id: string
  kind: 'call' | 'notification' | 'other'
  /** Who sent that message: of a response without a request, who answered. */
  from: Direction
  /** "tools/call"; null where none is known. */
  method: string | null
  /** What the method is about: the tool's or prompt's name, the resource's URI; null where it has none. As it came. */
  subject: string | null
  /** The request, or a message that stands alone; null where only a response is there. */
  request: SessionMessage | null
  response: SessionMessage | null
  /** Epoch ms of the request, else of the response; null where neither has a time. */
  startMs: number | null
  /** Epoch ms of the response; null where there is none or its time is unknown. Before `startMs` where clocks went back. */
  endMs: number | null
  /** From request to response, ms; null where one is missing, or where the clock went backwards. */
  latencyMs: number | null
  outcome: Outcome
  /** Of a JSON-RPC error; null elsewhere, or where it has none. */
  errorCode: number | null
  /** Of a JSON-RPC error, or a tool's own text of its failure; null elsewhere. As it came. */
  errorMessage: string | null
}
