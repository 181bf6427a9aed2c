import type { Json } from './store'

const TOKEN = { type: 'string', description: 'API token', minLength: 20 }
const iso = (ms: number) => new Date(ms).toISOString()

/** What must be configured, by the server's category: JSON Schema, as the version answers it. */
const SCHEMAS: Readonly<Record<string, Json>> = {
  data: {
    type: 'object',
    required: ['connectionString'],
    properties: {
      connectionString: { type: 'string', format: 'uri', description: 'Where the data is' },
      readOnly: { type: 'boolean', default: true, description: 'Refuse statements that change data' },
      statementTimeoutMs: { type: 'integer', minimum: 100, default: 30_000 },
    },
    additionalProperties: false,
  },
  files: {
    type: 'object',
    required: ['roots'],
    properties: { roots: { type: 'array', items: { type: 'string' }, description: 'Allowed folders' } },
  },
  dev: {
    type: 'object',
    required: ['token'],
    properties: {
      token: TOKEN,
      host: { type: 'string', default: 'https://api.example' },
      toolsets: { type: 'array', items: { enum: ['repos', 'issues', 'actions'] } },
    },
  },
  memory: { type: 'object', properties: {} },
}

const DEFAULT_SCHEMA: Json = { type: 'object', required: ['token'], properties: { token: TOKEN } }

const LAUNCH = {
  docker: `(config) => ({
  command: 'node',
  args: ['dist/index.js', '--stdio'],
  env: { TOKEN: config.token },
})`,
  remote: `(config) => ({ headers: { authorization: 'Bearer ' + config.token } })`,
}

/** Where a server comes from; a variant's image has no tag, a version's has. */
function sourceAnswer(source: string, tag?: string): Json {
  if (!source.includes('/')) return { type: 'remote', docker: null, remote: { domain: source } }
  return {
    type: 'docker',
    docker: tag === undefined ? { image: source } : { image: source, tag },
    remote: null,
  }
}

export interface VersionFacts {
  id: string
  tag: string
  variantId: string
  source: string
  category: string
  server: Json
  createdMs: number
}

export const versionAnswer = (facts: VersionFacts): Json & { id: string } => ({
  object: 'server.server_version',
  id: facts.id,
  identifier: facts.tag,
  server_variant_id: facts.variantId,
  get_launch_params: facts.source.includes('/') ? LAUNCH.docker : LAUNCH.remote,
  source: sourceAnswer(facts.source, facts.tag),
  schema: SCHEMAS[facts.category] ?? DEFAULT_SCHEMA,
  server: facts.server,
  created_at: iso(facts.createdMs),
})

export interface VariantFacts {
  id: string
  identifier: string
  source: string
  current: Json | undefined
  createdAt: unknown
}

export function serverAnswer(server: Json, category: string, variants: readonly VariantFacts[]): Json {
  const { object: _, ...fields } = server
  return {
    object: 'server',
    ...fields,
    status: 'active',
    variants: variants.map(({ id, identifier, source, current, createdAt }) => ({
      object: 'server.server_variant',
      id,
      identifier,
      status: 'active',
      server,
      source: sourceAnswer(source),
      current_version: current ?? null,
      created_at: createdAt,
    })),
    metadata: { category, homepage: `https://${category}.example` },
  }
}

/** Addresses that may connect; most deployments have no such rule. Documentation addresses only. */
const ALLOWLIST = {
  ip_allowlist: { ip_whitelist: ['203.0.113.0/24', '2001:db8::/48'], ip_blacklist: ['203.0.113.66/32'] },
}

export interface DeploymentFacts {
  preview: Json
  server: Json & { id: string }
  variant: VariantFacts
  /** The first or the second deployment of its server. */
  index: number
  restricted: boolean
  ids: { config: string; secret: string; implementation: string }
}

/** The deployment itself: its metadata is its own, where the preview's is its server's (CONTRACT section 2). */
export function deploymentAnswer({
  preview,
  server,
  variant,
  index,
  restricted,
  ids,
}: DeploymentFacts): Json {
  const { created_at, updated_at } = preview
  return {
    ...preview,
    object: 'server.server_deployment',
    status: 'active',
    result: { status: 'active' },
    metadata: {
      team: index === 0 ? 'platform' : 'agents',
      environment: index === 0 ? 'production' : 'shared',
      ...(restricted ? { runbook: 'https://wiki.example/runbooks/mcp', pager: 'agents-primary' } : {}),
    },
    oauth_connection: null,
    callback: null,
    config: {
      object: 'server.server_deployment.config',
      id: ids.config,
      status: 'active',
      secret_id: ids.secret,
      created_at,
    },
    server_implementation: {
      object: 'server.server_implementation',
      id: ids.implementation,
      status: 'active',
      name: 'Default',
      description: null,
      metadata: {},
      get_launch_params: null,
      server_variant: {
        object: 'server.server_variant#preview',
        id: variant.id,
        identifier: variant.identifier,
        server_id: server.id,
        source: sourceAnswer(variant.source),
        created_at: variant.createdAt,
      },
      server,
      created_at,
      updated_at,
    },
    access: restricted ? ALLOWLIST : null,
  }
}
