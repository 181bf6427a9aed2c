import { ServerRun } from '../src/contract/server-run'

/** A run as the API would send it, with `patch` over an ordinary completed one, parsed by the contract. */
export function makeRun(patch: Record<string, unknown> = {}): ServerRun {
  return ServerRun.parse({
    object: 'server.server_run',
    id: 'srr_1',
    type: 'hosted',
    status: 'completed',
    server_version_id: 'sve_1',
    server: { id: 'srv_1', name: 'GitHub', description: null, type: 'public' },
    server_deployment: { id: 'svd_1', name: 'prod-agents', description: null, metadata: {} },
    server_session: {
      id: 'srs_1',
      session_id: 'ses_1',
      mcp: {
        version: '2025-06-18',
        connection_type: 'streamable_http',
        client: { name: 'cursor', version: '1.2.4', capabilities: {} },
        server: { name: 'github-mcp', version: '0.6.2', capabilities: {} },
      },
      usage: { total_productive_message_count: 3 },
    },
    created_at: '2026-11-22T18:00:00.000Z',
    updated_at: '2026-11-22T18:01:00.000Z',
    started_at: '2026-11-22T18:00:00.400Z',
    stopped_at: '2026-11-22T18:01:00.000Z',
    ...patch,
  })
}
