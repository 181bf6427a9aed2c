import { createRandom, makeId } from './random'
import type { Json, SessionData, Stored, StoredOfRun, WireRun } from './store'

const MOST_MESSAGES = 60
const TOOLS = ['search', 'list_items', 'get_item', 'create_item'] as const

const createdMs = (run: WireRun) => Date.parse(run.created_at ?? '') || 0

/** A number out of the id, so that the same run always has the same messages. */
const seedOf = (id: string) => [...id].reduce((sum, char) => Math.imul(sum, 31) + char.charCodeAt(0), 7)

function messagesOf(sessionId: string, run: WireRun): Stored[] {
  const random = createRandom(seedOf(run.id))
  const total = Math.min(run.server_session?.usage?.total_productive_message_count ?? 0, MOST_MESSAGES)
  let at = createdMs(run) + 700
  let callId = ''
  return Array.from({ length: total }, (_, index) => {
    const isRequest = index % 2 === 0
    const method = index < 2 ? 'initialize' : index < 4 ? 'tools/list' : 'tools/call'
    at += isRequest ? random.int(400, 9000) : random.int(15, 900)
    // A request and its response share the id; the response has no method (CONTRACT section 1).
    if (isRequest) callId = makeId('mt', at, random)
    const content = { result: { content: [{ type: 'text', text: 'ok' }] } }
    const call = {
      method,
      params: method === 'tools/call' ? { name: random.pick(TOOLS), arguments: {} } : {},
    }
    return {
      object: 'session.message',
      id: makeId('msg', at, random),
      type: isRequest ? 'request' : 'response',
      sender: { object: 'session.message.sender', type: isRequest ? 'client' : 'server', id: 'mccl_1' },
      mcp_message: {
        object: 'session.message.mcp_message',
        id: callId,
        method: isRequest ? method : null,
        payload: { jsonrpc: '2.0', id: callId, ...(isRequest ? call : content) },
      },
      session_id: sessionId,
      server_session_id: run.server_session?.id,
      created_at: new Date(at).toISOString(),
    }
  })
}

function logsOf(run: WireRun): string[] {
  if (run.status !== 'failed') return ['Listening on stdio', 'Connected to upstream']
  return [
    'Listening on stdio',
    'FATAL: upstream refused the connection',
    '    at connect (/app/index.js:10:5)',
  ]
}

function eventsOf(sessionId: string, run: WireRun, errors: readonly StoredOfRun[]): StoredOfRun[] {
  const random = createRandom(seedOf(run.id), 1)
  const base = { object: 'session.event', session_id: sessionId, server_run_id: run.id }
  // All lines of a remote server come as stderr.
  const type = run.type === 'external' ? 'stderr' : 'stdout'
  const logs = {
    ...base,
    id: makeId('sev', createdMs(run), random),
    type: 'server_logs',
    log_lines: logsOf(run).map((line) => ({ type: line.startsWith('FATAL') ? 'stderr' : type, line })),
    created_at: run.created_at,
    server_run_error_id: null,
  }
  return [
    logs,
    ...errors.map((error) => ({
      ...base,
      id: makeId('sev', createdMs(run), random),
      type: 'server_run_error',
      log_lines: [],
      created_at: error.created_at,
      server_run_error_id: error.id,
    })),
  ]
}

/** A session of the demo, made from its runs when it is asked for. */
export function sessionData(
  id: string,
  runs: readonly WireRun[],
  errors: readonly StoredOfRun[],
): SessionData {
  const [first] = runs
  // Sibling runs of one server session share its connection and its messages.
  const distinct = [
    ...new Map(runs.toReversed().map((run) => [run.server_session?.id, run])).values(),
  ].reverse()
  const connected = runs.some((run) => run.status === 'active' && !run.stopped_at)
  const preview: Json & { id: string } = {
    object: 'session#preview',
    id,
    status: 'active',
    connection_status: connected ? 'connected' : 'disconnected',
    usage: first?.server_session?.usage ?? null,
    metadata: {},
    created_at: first?.server_session?.created_at ?? null,
    updated_at: first?.updated_at ?? null,
  }
  const common = (run: WireRun) => ({
    mcp: run.server_session?.mcp ?? null,
    usage: run.server_session?.usage ?? null,
    server: run.server,
    session: preview,
    server_deployment: run.server_deployment,
    created_at: run.created_at,
  })
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
      server_deployments: distinct.flatMap((run) => run.server_deployment ?? []),
    },
    events: runs.flatMap((run) =>
      eventsOf(
        id,
        run,
        errors.filter((error) => error.server_run_id === run.id),
      ),
    ),
    messages: distinct.flatMap((run) => messagesOf(id, run)),
    connections: distinct.map((run) => ({
      object: 'session.session_connection',
      id: run.id.replace('srr_', 'sco_'),
      status: connected ? 'active' : 'ended',
      ...common(run),
      started_at: run.started_at ?? run.created_at,
      ended_at: run.stopped_at ?? null,
    })),
    server_sessions: distinct.map((run) => ({
      object: 'session.server_session',
      id: run.server_session?.id ?? '',
      status: connected ? 'running' : 'stopped',
      ...common(run),
      connection: null,
    })),
  }
}
