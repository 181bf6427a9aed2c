import type { Json, SessionData, StoredOfRun, WireRun } from '../store'
import { connectionOf } from './connections'
import { eventsOf } from './events'
import { messagesOf } from './messages'
import type { Growth } from './spans'

/** What time has to do with it: when the store was made, what time it is now (epoch ms), and what has come since. */
export interface SessionTime {
  bornMs: number
  nowMs: number
  /** By server session. */
  growth: ReadonlyMap<string, readonly Growth[]>
}

const createdMs = (run: WireRun) => Date.parse(run.created_at ?? '') || 0
const atMs = (item: Json) => Date.parse(String(item.created_at)) || 0

/** Siblings by their server session, the oldest first. */
function byServerSession(runs: readonly WireRun[]): Map<string, WireRun[]> {
  const groups = new Map<string, WireRun[]>()
  for (const run of runs) {
    const id = run.server_session?.id ?? ''
    groups.set(id, [...(groups.get(id) ?? []), run])
  }
  return groups
}

const sumOf = (runs: readonly WireRun[]) => {
  const sum = {
    total_productive_message_count: 0,
    total_productive_client_message_count: 0,
    total_productive_server_message_count: 0,
  }
  for (const { server_session } of runs) {
    sum.total_productive_message_count += server_session?.usage?.total_productive_message_count ?? 0
    sum.total_productive_client_message_count +=
      server_session?.usage?.total_productive_client_message_count ?? 0
    sum.total_productive_server_message_count +=
      server_session?.usage?.total_productive_server_message_count ?? 0
  }
  return sum
}

/** A session of the demo, made from its runs when it is asked for. */
export function sessionData(
  id: string,
  runs: readonly WireRun[],
  errors: readonly StoredOfRun[],
  { bornMs, nowMs, growth }: SessionTime,
): SessionData {
  const inTime = [...runs].sort((a, b) => createdMs(a) - createdMs(b))
  const groups = [...byServerSession(inTime)]
  const firsts = groups.flatMap(([, siblings]) => siblings[0] ?? [])
  const connected = runs.some((run) => run.status === 'active' && !run.stopped_at)
  const preview: Json & { id: string } = {
    object: 'session#preview',
    id,
    status: 'active',
    connection_status: connected ? 'connected' : 'disconnected',
    usage: sumOf(firsts),
    metadata: {},
    created_at: firsts[0]?.server_session?.created_at ?? null,
    updated_at: inTime.at(-1)?.updated_at ?? null,
  }
  const connections = groups.map(([, siblings]) => connectionOf(siblings, preview))
  const errorsOf = (run: WireRun) => errors.filter((error) => error.server_run_id === run.id)
  const merged = <T extends Json>(lists: T[][]) =>
    lists.length === 1 ? (lists[0] ?? []) : lists.flat().sort((a, b) => atMs(a) - atMs(b))
  return {
    session: {
      ...preview,
      object: 'session',
      client_secret: {
        object: 'client_secret',
        type: 'session',
        id: id.replace('ses_', 'cse_'),
        secret: 'not-a-real-client-secret',
        expires_at: null,
      },
      server_deployments: firsts.flatMap((run) => run.server_deployment ?? []),
    },
    events: merged(inTime.map((run) => eventsOf(id, run, errorsOf(run), nowMs))),
    messages: merged(
      groups.map(([serverSession, siblings]) =>
        messagesOf(id, siblings, errors, growth.get(serverSession) ?? [], bornMs),
      ),
    ),
    connections: connections.map(([connection]) => connection),
    server_sessions: connections.map(([, serverSession]) => serverSession),
  }
}
