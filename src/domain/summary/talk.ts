import type { ServerRun } from '../../contract/server-run'
import type { Exchange } from '../messages/exchange'
import { inRun, runsThatShare } from '../messages/in-run'

/** What was said in a run, as far as the messages of its server session were read. */
export interface Talk {
  /** Whether all of them were read. */
  complete: boolean
  /** Whether other runs of the server session have messages among them. */
  shared: boolean
  /** Of this run. */
  messages: number
  calls: number
  /** Calls with a JSON-RPC error, and tools that said that they failed. */
  failed: number
  unanswered: number
  /** The last of the unanswered ones; null where all were answered. */
  pending: Exchange | null
}

/** What belongs to the run among the exchanges of its server session, which sibling runs share. */
export function talkOf(exchanges: readonly Exchange[], complete: boolean, run: ServerRun): Talk {
  // While it runs, whatever comes last is its own.
  const own = exchanges.filter((exchange) => inRun(exchange, run, Number.POSITIVE_INFINITY) !== false)
  const calls = own.filter(({ kind, request }) => kind === 'call' && request !== null)
  const unanswered = calls.filter(({ outcome }) => outcome === 'unanswered')
  return {
    complete,
    shared: own.length < exchanges.length || runsThatShare(own, run.id) > 1,
    // What stands alone without being a call is in `request` too.
    messages: own.reduce((sum, { request, response }) => sum + (request ? 1 : 0) + (response ? 1 : 0), 0),
    calls: calls.length,
    failed: calls.filter(({ outcome }) => outcome === 'error' || outcome === 'toolError').length,
    unanswered: unanswered.length,
    pending: unanswered.at(-1) ?? null,
  }
}
