import type { Json, MockStore, SessionData, StoredOfRun, WireRun } from '../store'
import { sentinelRun } from './base-run'
import { oddEvents } from './odd-events'
import { oddMessages } from './odd-messages'
import { logsAt, messageAt, momentAt } from './talk'

const MINUTE_MS = 60_000
const STEP_MS = 2000
const ENDS_AFTER_MS = 20_000
const LONG_CALL_MS = 1440

/** A run and what belongs to it, for a small store of its own. */
export interface Special {
  run: WireRun
  errors?: StoredOfRun[]
  events?: StoredOfRun[]
  messages?: SessionData['messages']
  /** False where there shall be no connection either. */
  connected?: boolean
}

const many = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index))

function errorOf(run: WireRun, more: Json = {}): StoredOfRun {
  return {
    object: 'server.server_run.error',
    id: run.id.replace('srr_', 'sre_'),
    code: 'timeout',
    message: 'Timed out waiting for the MCP server to respond',
    metadata: { exitCode: 0 },
    created_at: run.stopped_at,
    server_run_id: run.id,
    ...more,
  }
}

/** A run that works on: one message and one log line every 2 seconds, 10 of each when it is first asked for. */
function atWork(store: MockStore, name: string, bornMs: number, nowMs: number, lastMs: number): Special {
  const beginMs = bornMs - 10 * STEP_MS
  const over = nowMs >= lastMs
  const count = Math.max(0, Math.floor((Math.min(nowMs, lastMs) - beginMs) / STEP_MS))
  const status = over ? 'completed' : 'active'
  const run = sentinelRun(store, { name, status, beginMs, endMs: over ? lastMs : null, messages: count })
  const at = (index: number) => beginMs + (index + 1) * STEP_MS
  return {
    run,
    messages: many(count, (index) => messageAt(run, index, at(index))),
    events: many(count, (index) => logsAt(run, index, index, 1, at(index))),
  }
}

/** From the demo's store, the moment of the first question, and now (epoch ms). */
type Make = (store: MockStore, bornMs: number, nowMs: number) => Special

/** By what follows `_sentinel_` in its ids. */
export const SPECIALS: ReadonlyMap<string, Make> = new Map(
  Object.entries<Make>({
    long: (store, bornMs) => {
      const beginMs = bornMs - 180 * MINUTE_MS
      const endMs = beginMs + 5000 * LONG_CALL_MS + 1000
      const run = sentinelRun(store, { name: 'long', status: 'completed', beginMs, endMs, messages: 10_000 })
      return {
        run,
        messages: many(10_000, (index) => messageAt(run, index, momentAt(index, beginMs, LONG_CALL_MS))),
        events: many(200, (index) =>
          logsAt(run, index, index * 500, 500, beginMs + index * 25 * LONG_CALL_MS),
        ),
      }
    },
    odd: (store, bornMs) => {
      const beginMs = bornMs - 30 * MINUTE_MS
      const endMs = beginMs + MINUTE_MS
      const run = sentinelRun(store, { name: 'odd', status: 'failed', beginMs, endMs, messages: 45 })
      const message = '<b>fatal</b>\u202e reversed \u0007 and \ud800 torn'
      return {
        run,
        errors: [errorOf(run, { code: 'server_melted', message, metadata: null })],
        messages: oddMessages(run, beginMs),
        events: oddEvents(run, beginMs),
      }
    },
    quiet: (store, bornMs) => {
      const beginMs = bornMs - 40 * MINUTE_MS
      const plan = { name: 'quiet', status: 'failed', beginMs, endMs: beginMs + 900, messages: 0 } as const
      return { run: sentinelRun(store, plan), connected: false }
    },
    no_session: (store, bornMs) => {
      const beginMs = bornMs - 50 * MINUTE_MS
      const plan = {
        name: 'no_session',
        status: 'completed',
        beginMs,
        endMs: beginMs + 9000,
        messages: 0,
      } as const
      return { run: { ...sentinelRun(store, plan), server_session: null, server_deployment: null } }
    },
    refused: (store, bornMs) => {
      const beginMs = bornMs - 20 * MINUTE_MS
      const plan = {
        name: 'refused',
        status: 'failed',
        beginMs,
        endMs: beginMs + 31_000,
        messages: 12,
      } as const
      const run = sentinelRun(store, plan)
      // Ids of its own, so that these can be refused and no others.
      run.server = {
        object: 'server#preview',
        name: 'GitHub',
        type: 'public',
        ...run.server,
        id: 'srv_sentinel_refused',
      }
      run.server_deployment = {
        object: 'server.server_deployment#preview',
        name: 'GitHub production',
        ...run.server_deployment,
        id: 'svd_sentinel_refused',
      }
      return { run, errors: [errorOf(run)] }
    },
    half: (store, bornMs) => {
      const beginMs = bornMs - 25 * MINUTE_MS
      const plan = {
        name: 'half',
        status: 'completed',
        beginMs,
        endMs: beginMs + 251_000,
        messages: 250,
      } as const
      const run = sentinelRun(store, plan)
      return {
        run,
        messages: many(250, (index) => messageAt(run, index, momentAt(index, beginMs, 2000))),
        events: many(5, (index) => logsAt(run, index, index * 20, 20, beginMs + index * 50_000)),
      }
    },
    active: (store, bornMs, nowMs) => atWork(store, 'active', bornMs, nowMs, Number.POSITIVE_INFINITY),
    ending: (store, bornMs, nowMs) => atWork(store, 'ending', bornMs, nowMs, bornMs + ENDS_AFTER_MS),
  }),
)
