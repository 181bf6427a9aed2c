import { createRandom } from '../random'
import type { Json, Stored, WireRun } from '../store'
import { seedOf } from './seed'

const AGENTS = {
  'claude-ai': 'Claude-User/1.0',
  'Claude Desktop': 'Claude/0.14.10 Electron/37.3.1',
  'claude-code': 'claude-code/2.0.22 (external, cli)',
  'cursor-vscode': 'Cursor/1.7.44 (darwin arm64)',
  'openai-agents': 'python-httpx/0.27.0',
  n8n: 'n8n',
  'metorial-sdk': 'node',
} as const

const isKnown = (name: string): name is keyof typeof AGENTS => Object.hasOwn(AGENTS, name)

/** Who connected; both may be null (CONTRACT section 1). The address lacks its last part. */
function clientOf(run: WireRun): Json {
  const random = createRandom(seedOf(run.id), 6)
  const name = run.server_session?.mcp?.client?.name ?? ''
  return {
    user_agent: isKnown(name) ? AGENTS[name] : null,
    anonymized_ip_address: random.chance(0.25) ? null : `203.0.${random.int(100, 113)}.0`,
  }
}

const isOpen = (run: WireRun) => run.status === 'active' && !run.stopped_at

/** `pending` until the first message: the server has not answered yet. */
function statusOf(runs: readonly WireRun[]): string {
  if (!runs.some(isOpen)) return 'stopped'
  const last = runs.at(-1)
  const messages = last?.server_session?.usage?.total_productive_message_count ?? 0
  return last?.started_at || messages > 0 ? 'running' : 'pending'
}

/** The connection and the server session that runs of one server session share, the oldest run first. */
export function connectionOf(
  runs: readonly WireRun[],
  session: Json,
): [connection: Stored, serverSession: Stored] {
  const first = runs[0] as WireRun
  const last = runs.at(-1)
  const open = runs.some(isOpen)
  const { server_session, server, server_deployment } = first
  const common = {
    mcp: server_session?.mcp ?? null,
    usage: server_session?.usage ?? null,
    server,
    session,
    server_deployment,
    created_at: first.created_at,
  }
  const times = {
    started_at: server_session?.created_at ?? first.created_at,
    ended_at: open ? null : (last?.stopped_at ?? null),
  }
  const id = first.id.replace('srr_', 'sco_')
  return [
    {
      object: 'session.session_connection',
      id,
      status: open ? 'active' : 'ended',
      ...common,
      ...times,
    },
    {
      object: 'session.server_session',
      id: server_session?.id ?? '',
      status: statusOf(runs),
      ...common,
      connection: {
        object: 'session.session_connection#preview',
        id,
        client: clientOf(first),
        created_at: first.created_at,
        ...times,
      },
    },
  ]
}
