import { ServerRunError } from '../../../src/contract/server-run-error'
import { SessionMessage } from '../../../src/contract/session-message'
import { pairMessages } from '../../../src/domain/messages/pair-messages'
import type { SummaryFacts, SummaryPart } from '../../../src/domain/summary/facts'
import { summaryOf } from '../../../src/domain/summary/summary'
import { talkOf } from '../../../src/domain/summary/talk'
import { makeRun } from '../../make-run'

const BEGIN_MS = Date.parse('2026-11-22T18:00:00.000Z')

/** What is known of a run before anything else than it was read. */
export const makeFacts = (run: Record<string, unknown>, patch: Partial<SummaryFacts> = {}): SummaryFacts => ({
  run: makeRun(run),
  talk: null,
  errors: null,
  similar: null,
  lastGood: null,
  nowMs: BEGIN_MS + 100_000,
  zone: 'utc',
  dated: false,
  ...patch,
})

/** As a reader of plain text sees it. */
export const plain = (parts: readonly SummaryPart[]): string =>
  parts
    .map((part) => (typeof part === 'string' ? part : 'code' in part ? `\`${part.code}\`` : part.text))
    .join('')

export const sentence = (run: Record<string, unknown>, patch: Partial<SummaryFacts> = {}) =>
  plain(summaryOf(makeFacts(run, patch)))

export const makeError = (code: string | null, at = '2026-11-22T18:01:00.000Z') =>
  ServerRunError.parse({ id: `sre_${code}`, code, message: 'It failed.', created_at: at })

export const errorsOf = (...codes: (string | null)[]) => ({
  items: codes.map((code) => makeError(code)),
  complete: true,
})

/** A tool's call and how it went, so many ms after the beginning; null: no response. */
export type Call = readonly [tool: string, went: 'ok' | 'error' | 'toolError' | null]

/** The talk of a run with these calls, one each second. */
export function talkWith(
  run: Record<string, unknown>,
  calls: readonly Call[],
  complete = true,
  from = 'mccl_1',
) {
  const messages = calls.flatMap(([tool, went], at) => {
    const common = { server_session_id: 'srs_1', created_at: new Date(BEGIN_MS + at * 1000).toISOString() }
    const request = SessionMessage.parse({
      ...common,
      id: `msg_${at}`,
      type: 'request',
      sender: { type: 'client', id: from },
      mcp_message: { id: `mt_${at}`, method: 'tools/call', payload: { params: { name: tool } } },
    })
    const answer = {
      ok: { result: { content: [] } },
      toolError: { result: { isError: true, content: [] } },
      error: { error: { code: -32602, message: 'Wrong.' } },
    }
    if (went === null) return [request]
    const response = SessionMessage.parse({
      ...common,
      id: `msg_${at}_r`,
      type: 'response',
      sender: { type: 'server', id: makeRun(run).id },
      mcp_message: { id: `mt_${at}`, method: null, payload: answer[went] },
    })
    return [request, response]
  })
  return talkOf(pairMessages(messages), complete, makeRun(run))
}
