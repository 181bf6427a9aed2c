import { CAPABILITIES, SERVER_ROWS, type ServerRow } from './catalog-servers'
import { createRandom, makeId, type Random } from './random'
import type { Json, WireRun } from './store'

type WireServer = NonNullable<WireRun['server']>
type WireDeployment = NonNullable<WireRun['server_deployment']>

export interface CatalogDeployment {
  preview: WireDeployment
  server: WireServer
  /** As the server names itself in `initialize`. */
  info: { name: string; version: string; capabilities: Json }
  versionId: string
  /** The version of the server that is out since recently. */
  nextVersionId: string
  hosted: boolean
}

export interface Catalog {
  deployments: CatalogDeployment[]
  servers: Map<string, Json>
  versions: Map<string, Json>
  answers: Map<string, Json>
}

// A fixed day, so that the ids stay the same from one start to the next: they are in bookmarked addresses.
const FIRST_MS = Date.UTC(2025, 3, 7, 9, 30)
const HOUR_MS = 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()

const sourceOf = (source: string, tag: string): Json =>
  source.includes('/')
    ? { type: 'docker', docker: { image: source, tag }, remote: null }
    : { type: 'remote', docker: null, remote: { domain: source } }

const emptyCatalog = (): Catalog => ({
  deployments: [],
  servers: new Map(),
  versions: new Map(),
  answers: new Map(),
})

/** Adds a server, its versions and its deployments, one for each of `names`. */
export function addServer(
  catalog: Catalog,
  row: ServerRow,
  names: readonly (string | null)[],
  random: Random,
  over: Partial<WireServer> = {},
): CatalogDeployment[] {
  const [name, description, category, source, version, capabilities] = row
  const born = FIRST_MS + catalog.servers.size * 7 * HOUR_MS
  const id = (prefix: string) => makeId(prefix, born, random)
  const server: WireServer = {
    object: 'server#preview',
    id: id('srv'),
    name,
    description,
    type: source.includes('acme') ? 'custom' : 'public',
    created_at: iso(born),
    updated_at: iso(born + 24 * HOUR_MS),
    ...over,
  }
  const variant = { id: id('sva'), identifier: `${category}-${catalog.servers.size}` }
  const [current, next] = [version, `${version}-next`].map((tag, index) => {
    const answer = {
      object: 'server.server_version',
      id: id('sve'),
      identifier: tag,
      server_variant_id: variant.id,
      get_launch_params: '(config) => ({ args: [], env: { TOKEN: config.token } })',
      source: sourceOf(source, tag),
      schema: {
        type: 'object',
        required: ['token'],
        properties: { token: { type: 'string', description: 'API token' } },
      },
      server,
      created_at: iso(born + (index * 90 + 20) * 24 * HOUR_MS),
    }
    catalog.versions.set(answer.id, answer)
    return answer
  })
  const { object: _, ...fields } = server
  catalog.servers.set(server.id, {
    object: 'server',
    ...fields,
    status: 'active',
    variants: [
      {
        object: 'server.server_variant',
        ...variant,
        status: 'active',
        server,
        source: sourceOf(source, version),
        current_version: current,
        created_at: server.created_at,
      },
    ],
    metadata: { category },
  })
  const made = names.map((deployment, index): CatalogDeployment => {
    const created = born + (60 + index * 35) * 24 * HOUR_MS
    const preview: WireDeployment = {
      object: 'server.server_deployment#preview',
      id: makeId('svd', created, random),
      name: deployment,
      description: index === 0 ? null : 'Credentials are rotated weekly.',
      metadata: { category },
      server,
      created_at: iso(created),
      updated_at: iso(created + 240 * HOUR_MS),
    }
    catalog.answers.set(preview.id, {
      ...preview,
      object: 'server.server_deployment',
      status: 'active',
      result: { status: 'active' },
      metadata: {
        team: index === 0 ? 'platform' : 'agents',
        environment: index === 0 ? 'production' : 'shared',
      },
      oauth_connection: null,
      callback: null,
      config: {
        object: 'server.server_deployment.config',
        id: makeId('svdc', created, random),
        status: 'active',
        secret_id: makeId('sec', created, random),
        created_at: preview.created_at,
      },
      server_implementation: {
        object: 'server.server_implementation',
        id: makeId('svi', created, random),
        status: 'active',
        name: 'Default',
        description: null,
        metadata: {},
        server_variant: { object: 'server.server_variant#preview', ...variant, server_id: server.id },
        server,
        created_at: preview.created_at,
        updated_at: preview.updated_at,
      },
      access: null,
    })
    return {
      preview,
      server,
      info: {
        name: name.toLowerCase().replaceAll(' ', '-'),
        version,
        capabilities: CAPABILITIES[capabilities],
      },
      versionId: current?.id ?? '',
      nextVersionId: next?.id ?? '',
      hosted: source.includes('/'),
    }
  })
  catalog.deployments.push(...made)
  return made
}

/** 30 servers and 60 deployments, the same for every seed but for their ids. */
export function createCatalog(seed: number): Catalog {
  const random = createRandom(seed, 0xca7a)
  const catalog = emptyCatalog()
  for (const row of SERVER_ROWS) addServer(catalog, row, [`${row[0]} production`, row[6]], random)
  return catalog
}

/** The deployment of that name, which the story needs. */
export function deploymentNamed(catalog: Catalog, name: string): CatalogDeployment {
  const deployment = catalog.deployments.find(({ preview }) => preview.name === name)
  if (!deployment) throw new Error(`The catalog has no deployment named ${name}.`)
  return deployment
}
