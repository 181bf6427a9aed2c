import { deploymentAnswer, serverAnswer, type VariantFacts, versionAnswer } from './catalog-answers'
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
  /** The one before, which runs of earlier weeks had. */
  olderVersionId: string
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

/** The version before: 0.18.0 follows 0.17.6, and 1.8.1 follows 1.8.0. */
function versionBefore(version: string): string {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  if (patch > 0) return `${major}.${minor}.${patch - 1}`
  return minor > 0 ? `${major}.${minor - 1}.6` : `${Math.max(0, major - 1)}.9.2`
}

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
  const [name, description, category, source, tag, capabilities] = row
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
  const number = catalog.servers.size
  const variant = { id: id('sva'), identifier: `${category}-${number}`, source, createdAt: server.created_at }
  // Ids that came later have a sequence of their own: what was there before keeps its id.
  const laterRandom = createRandom(number, 0x01d)
  const version = (
    tag: string,
    versionId: string,
    ofVariant: { id: string; source: string },
    days: number,
  ) => {
    const createdMs = born + days * 24 * HOUR_MS
    const facts = { id: versionId, tag, variantId: ofVariant.id, source: ofVariant.source, category, server }
    const answer = versionAnswer({ ...facts, createdMs })
    catalog.versions.set(answer.id, answer)
    return answer
  }
  const current = version(tag, id('sve'), variant, 20)
  const next = version(`${tag}-next`, id('sve'), variant, 110)
  const older = version(versionBefore(tag), makeId('sve', born, laterRandom), variant, 0)
  const variants: VariantFacts[] = [{ ...variant, current }]
  if (number % 4 === 0) {
    // The same server, but where its maker runs it, or as an image.
    const other = {
      id: makeId('sva', born, laterRandom),
      identifier: `${category}-${number}-other`,
      source: source.includes('/') ? `mcp.${category}.example` : `ghcr.io/mcp/${category}`,
    }
    const only = version(tag, makeId('sve', born, laterRandom), other, 40)
    variants.push({ ...other, current: only, createdAt: only.created_at })
  }
  catalog.servers.set(server.id, serverAnswer(server, category, variants))
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
    const ids = {
      config: makeId('svdc', created, random),
      secret: makeId('sec', created, random),
      implementation: makeId('svi', created, random),
    }
    const restricted = index === 1 && number % 3 === 0
    const facts = { preview, server, variant: { ...variant, current }, index, restricted, ids }
    catalog.answers.set(preview.id, deploymentAnswer(facts))
    return {
      preview,
      server,
      info: {
        name: name.toLowerCase().replaceAll(' ', '-'),
        version: tag,
        capabilities: CAPABILITIES[capabilities],
      },
      versionId: current.id,
      olderVersionId: older.id,
      nextVersionId: next.id,
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
