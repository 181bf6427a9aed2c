import fc from 'fast-check'
import { makeRun } from '../../make-run'
import { indexOf } from '../index/index-of'

export const NOW = Date.UTC(2026, 10, 22, 20)
export const DAY_MS = 86_400_000

export const iso = (ms: number) => new Date(ms).toISOString()
export const minutesAgo = (minutes: number) => iso(NOW - minutes * 60_000)

const oneOf = <T>(...values: T[]) => fc.constantFrom(...values)
const time = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: NOW - 60_000, max: NOW }).map(iso) },
  { weight: 6, arbitrary: fc.integer({ min: NOW - 40 * DAY_MS, max: NOW }).map(iso) },
  // Clocks that run ahead, and such that are wrong by years.
  { weight: 1, arbitrary: oneOf(NOW + 5000, NOW + DAY_MS, 0, Date.UTC(9999, 0), Date.UTC(1, 0)).map(iso) },
  { weight: 2, arbitrary: oneOf<string | null>(null, 'unreadable') },
)

/** What may differ between runs, nulls, unknown words, ends before beginnings and clocks wrong by years among it. */
const anyRun = fc
  .record({
    status: oneOf<string | null>('active', 'failed', 'failed', 'completed', 'completed', 'paused', '', null),
    server_version_id: oneOf<string | null>('sve_1', 'sve_2', 'sve_3', '', null),
    server: oneOf<unknown>({ id: 'srv_1', name: 'A' }, { id: 'srv_1', name: 'B' }, { id: 'srv_2' }, null),
    server_deployment: oneOf<unknown>(
      { id: 'svd_1', name: null },
      { id: 'svd_2', name: 'prod' },
      { id: 'svd_2', name: 'production' },
      { id: '', name: 'odd' },
      null,
    ),
    client: oneOf<unknown>({ name: 'a', version: '1' }, { name: 'a' }, { name: ' ' }, { name: 'none' }, null),
    protocol: oneOf<string | null>('2025-06-18', '2024-11-05', '', null),
    transport: oneOf<string | null>('sse', 'streamable_http', 'carrier_pigeon', null),
    sent: oneOf<number | null>(0, 3, 2 ** 31, null),
    created_at: time,
    started_at: fc.oneof(time, fc.constant(null)),
    stopped_at: fc.oneof(time, fc.constant(null)),
    hasSession: oneOf(true, true, true, false),
  })
  .map(({ client, protocol, transport, sent, hasSession, ...run }) => ({
    ...run,
    server_session: hasSession
      ? {
          id: 'srs_1',
          session_id: 'ses_1',
          mcp: { client, version: protocol, connection_type: transport },
          usage: { total_productive_message_count: sent },
        }
      : null,
  }))

export const anyRuns = fc.array(anyRun, { maxLength: 40 })

/** These runs, each with an id of its own, in a table with its index. */
export function sceneOf(patches: readonly Record<string, unknown>[]) {
  const runs = patches.map((patch, at) => makeRun({ ...patch, id: `srr_${at}` }))
  return { runs, ...indexOf(runs) }
}
