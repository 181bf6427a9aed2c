import type { MockStore, WireRun } from '../store'

const DEPLOYMENT = 'GitHub production'

const MCP = {
  object: 'mcp',
  version: '2025-06-18',
  connection_type: 'streamable_http',
  client: {
    object: 'session.server_session.client',
    name: 'claude-code',
    version: '2.0.22',
    capabilities: { roots: { listChanged: true }, elicitation: {} },
  },
  server: {
    object: 'session.server_session.server',
    name: 'github',
    version: '0.18.0',
    capabilities: { tools: { listChanged: true }, logging: {} },
  },
} as const

export interface SentinelPlan {
  /** What follows `_sentinel_` in its ids. */
  name: string
  status: 'active' | 'completed' | 'failed'
  beginMs: number
  endMs: number | null
  messages: number
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** A run of one of the store's deployments that the store itself doesn't know, and so no list shows. */
export function sentinelRun(store: MockStore, plan: SentinelPlan): WireRun {
  const { name, status, beginMs, endMs, messages } = plan
  const like = store.runs.items.find((run) => run.server && run.server_deployment?.name === DEPLOYMENT)
  const fromClient = Math.ceil(messages / 2)
  return {
    object: 'server.server_run',
    id: `srr_sentinel_${name}`,
    type: 'hosted',
    status,
    server_version_id: like?.server_version_id ?? null,
    server: like?.server ?? null,
    server_deployment: like?.server_deployment ?? null,
    server_session: {
      object: 'session.server_session#preview',
      id: `srs_sentinel_${name}`,
      status: 'active',
      mcp: MCP,
      usage: {
        total_productive_message_count: messages,
        total_productive_client_message_count: fromClient,
        total_productive_server_message_count: messages - fromClient,
      },
      session_id: `ses_sentinel_${name}`,
      created_at: iso(beginMs - 300),
    },
    created_at: iso(beginMs - 200),
    updated_at: iso(endMs ?? beginMs),
    started_at: iso(beginMs),
    stopped_at: iso(endMs),
  }
}
