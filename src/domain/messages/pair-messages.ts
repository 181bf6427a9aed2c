import type { SessionMessage } from '../../contract/session-message'
import type { Exchange } from './exchange'
import { exchangeOf } from './make-exchange'
import { type Fact, factOf } from './message-fact'

const known = new WeakMap<readonly SessionMessage[], readonly Exchange[]>()

/**
 * Requests with their responses, and what stands alone, in order of time: each message in exactly one of them. What has
 * no time keeps its place behind what came before it. The same array gives the same answer, so it costs once.
 */
export function pairMessages(messages: readonly SessionMessage[]): readonly Exchange[] {
  let exchanges = known.get(messages)
  if (!exchanges) {
    exchanges = pair(messages)
    known.set(messages, exchanges)
  }
  return exchanges
}

interface Placed extends Fact {
  /** By what it is ordered: its time, else that of the message before it. */
  order: number
  response: Placed | null
  /** Whether it is the response of another. */
  taken: boolean
}

function pair(messages: readonly SessionMessage[]): Exchange[] {
  let last = Number.NEGATIVE_INFINITY
  const placed = messages.map((message): Placed => {
    const { role, ms } = factOf(message)
    last = ms ?? last
    return { message, role, ms, order: last, response: null, taken: false }
  })
  // Sorting is stable: what shares a time stays as the API had it.
  placed.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0))

  const talks = new Map<string, { requests: Placed[]; responses: Placed[] }>()
  for (const item of placed) {
    const { role } = item
    if (role === 'other') continue
    const id = item.message.mcp_message?.id ?? ''
    let talk = talks.get(id)
    if (!talk) {
      talk = { requests: [], responses: [] }
      talks.set(id, talk)
    }
    if (role === 'request') talk.requests.push(item)
    // In turn: the first open request takes it. One that comes before any request waits for the end.
    else if (!take(talk.requests, item)) talk.responses.push(item)
  }
  for (const { requests, responses } of talks.values()) {
    for (const response of responses) take(requests, response)
  }
  return placed.filter((item) => !item.taken).map((item) => exchangeOf(item, item.response))
}

/** Gives a response to the first request that still waits, at best one of the other side. */
function take(requests: Placed[], response: Placed): boolean {
  if (requests.length === 0) return false
  const side = response.message.sender?.type
  const across = requests.findIndex(({ message }) => message.sender?.type !== side)
  const [request] = requests.splice(Math.max(0, across), 1)
  if (request === undefined) return false
  request.response = response
  response.taken = true
  return true
}
