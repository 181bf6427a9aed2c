// What belongs to a run beside its messages and events, as the API answers it (CONTRACT section 1).

/** @typedef {import('./data.mjs').Run} Run */

const SOURCE = { type: 'docker', docker: { image: 'ghcr.io/example/mcp', tag: '1.4.2' }, remote: null }

/** @param {Run} run */
export function connectionOf(run) {
  const { mcp, usage } = run.server_session
  return {
    object: 'session.session_connection',
    id: run.server_session.id.replace('srs', 'sco'),
    status: run.stopped_at === null ? 'active' : 'ended',
    mcp,
    usage,
    server: run.server,
    server_deployment: run.server_deployment,
    created_at: run.created_at,
    started_at: run.created_at,
    ended_at: run.stopped_at,
  }
}

/** @param {Run} run */
export function serverSessionOf(run) {
  const { id, created_at, started_at, ended_at, mcp, usage } = connectionOf(run)
  return {
    object: 'session.server_session',
    id: run.server_session.id,
    status: run.stopped_at === null ? 'running' : 'stopped',
    mcp,
    usage,
    server: run.server,
    connection: {
      object: 'session.session_connection#preview',
      id,
      client: { user_agent: 'node', anonymized_ip_address: '203.0.113.0' },
      created_at,
      started_at,
      ended_at,
    },
    created_at,
  }
}

/** @param {Run} run */
export const versionOf = (run) => ({
  object: 'server.server_version',
  id: run.server_version_id,
  identifier: 'sha-e92e83e82729',
  server_variant_id: run.server.id.replace('srv', 'sva'),
  get_launch_params: '(config) => ({ args: [], env: { TOKEN: config.token } })',
  source: SOURCE,
  schema: {
    type: 'object',
    required: ['token'],
    properties: { token: { type: 'string', description: 'API token' } },
  },
  server: run.server,
  created_at: run.server.created_at,
})

/** @param {Run} run */
const variantOf = (run) => ({
  object: 'server.server_variant',
  id: run.server.id.replace('srv', 'sva'),
  identifier: 'main',
  server_id: run.server.id,
  source: SOURCE,
  created_at: run.server.created_at,
})

/** @param {Run} run */
export const serverOf = (run) => ({
  ...run.server,
  object: 'server',
  status: 'active',
  variants: [{ ...variantOf(run), status: 'active', current_version: versionOf(run) }],
  metadata: run.server_deployment.metadata,
})

/** @param {Run} run */
export const deploymentOf = (run) => ({
  ...run.server_deployment,
  object: 'server.server_deployment',
  status: 'active',
  result: { status: 'active' },
  metadata: { team: 'core' },
  config: { id: run.server_deployment.id.replace('svd', 'svdc'), status: 'active', secret_id: null },
  server_implementation: {
    id: run.server_deployment.id.replace('svd', 'svi'),
    name: 'Default',
    status: 'active',
    server_variant: variantOf(run),
  },
  access: null,
})
