import { ServerRunError } from '../../../src/contract/server-run-error'
import type { RunLogLine } from '../../../src/domain/logs/run-log-line'
import type { Exchange } from '../../../src/domain/messages/exchange'
import { errorItems, exchangeItems, lineItems } from '../../../src/domain/timeline/items'
import { timelineOf } from '../../../src/domain/timeline/timeline'
import { makeRun } from '../../make-run'

/** When the run of `makeRun` was created; it took a minute. */
export const BEGIN_MS = Date.parse('2026-11-22T18:00:00.000Z')
const LATER_MS = BEGIN_MS + 86_400_000

let made = 0

/** An answered call of "tools/list", 100 ms long, a second after the run's beginning. */
const makeExchange = (patch: Partial<Exchange> = {}): Exchange => {
  made += 1
  return {
    id: `msg_${made}`,
    kind: 'call',
    from: 'client',
    method: 'tools/list',
    subject: null,
    request: null,
    response: null,
    startMs: BEGIN_MS + 1000,
    endMs: BEGIN_MS + 1100,
    latencyMs: 100,
    outcome: 'ok',
    errorCode: null,
    errorMessage: null,
    ...patch,
  }
}

/** A call that begins and ends so many ms after the run's beginning; without an end it has no answer. */
export const callAt = (fromMs: number, toMs: number | null, patch: Partial<Exchange> = {}) =>
  makeExchange({
    startMs: BEGIN_MS + fromMs,
    endMs: toMs === null ? null : BEGIN_MS + toMs,
    latencyMs: toMs === null ? null : toMs - fromMs,
    outcome: toMs === null ? 'unanswered' : 'ok',
    ...patch,
  })

/** A line, so many ms after the run's beginning. */
export const lineAt = (atMs: number | null, level: RunLogLine['level'] = null): RunLogLine => {
  made += 1
  return {
    id: `sev_${made}:0`,
    atMs: atMs === null ? null : BEGIN_MS + atMs,
    stream: 'stdout',
    text: 'a line',
    level,
  }
}

export const errorAt = (iso: string | null, code: string | null = 'timeout') => {
  made += 1
  return ServerRunError.parse({ id: `sre_${made}`, code, message: null, created_at: iso })
}

/** The timeline of a run, a day later, everything read. */
export function makeTimeline({
  run = {},
  exchanges = [],
  lines = [],
  errors = [],
  nowMs = LATER_MS,
  complete = true,
}: {
  run?: Record<string, unknown>
  exchanges?: Exchange[]
  lines?: RunLogLine[]
  errors?: ServerRunError[]
  nowMs?: number
  complete?: boolean
}) {
  const sources = {
    exchanges: exchangeItems(exchanges),
    lines: lineItems(lines),
    errors: errorItems(errors),
    complete,
  }
  return timelineOf(makeRun(run), sources, nowMs)
}
