// Server runs as the API answers them (CONTRACT section 2): about 1.8 kB each, the same ones in every run.

const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
const SERVERS =
  'Linear,GitHub,Postgres (read-only),Slack,Exa Search,Notion,Sentry,Filesystem,Stripe,Jira,Figma,Asana'.split(
    ',',
  )
const STAGES = ['production', 'staging', 'analytics', 'support-bot', 'research']
const CLIENTS = [
  ['Claude Desktop', '0.11.6'],
  ['cursor', '1.2.4'],
  ['openai-mcp', '1.0.0'],
  ['metorial-sdk', '1.2.0'],
  ['n8n', '1.103.2'],
]
const PROTOCOLS = ['2025-06-18', '2025-03-26', '2024-11-05']
const TRANSPORTS = ['streamable_http', 'sse', 'websocket']
/** Between the beginnings of two runs. */
export const MEAN_GAP_MS = 45_000
const ACTIVE_RUNS = 12

/** @param {number} seed */
function createRandom(seed) {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  /** @param {number} below */
  const int = (below) => Math.floor(next() * below)
  /** @template T @param {readonly T[]} list @returns {T} */
  const pick = (list) => /** @type {T} */ (list[int(list.length)])
  /** @param {string} prefix */
  const id = (prefix) => `${prefix}_0m${Array.from({ length: 20 }, () => ALPHABET.charAt(int(62))).join('')}`
  return { next, int, pick, id }
}

/** @param {number} ms */
const iso = (ms) => new Date(ms).toISOString()

/** @param {ReturnType<typeof createRandom>} random @param {number} nowMs */
function createDeployments(random, nowMs) {
  return SERVERS.flatMap((name) => {
    const created = iso(nowMs - (30 + random.int(200)) * 86_400_000)
    const server = {
      object: 'server#preview',
      id: random.id('srv'),
      name,
      description: `${name} for agents.`,
      type: random.next() < 0.7 ? 'public' : 'custom',
      created_at: created,
      updated_at: created,
    }
    const version = random.id('sve')
    return STAGES.map((stage) => ({
      version,
      deployment: {
        object: 'server.server_deployment#preview',
        id: random.id('svd'),
        name: `${name} ${stage}`,
        description: 'Rotated weekly.',
        metadata: { category: 'data', homepage: `https://example.test/${random.int(100)}` },
        server,
        created_at: created,
        updated_at: created,
      },
    }))
  })
}

/** @param {string} side @param {string | undefined} name @param {string | undefined} version @param {object} capabilities */
const party = (side, name, version, capabilities) => ({
  object: `session.server_session.${side}`,
  name,
  version,
  capabilities,
})

/** @param {ReturnType<typeof createRandom>} random @param {string} serverName @param {string} createdAt */
function createSession(random, serverName, createdAt) {
  const [client, version] = random.pick(CLIENTS)
  const fromClient = random.int(400)
  const fromServer = random.int(400)
  const named = random.next() > 0.05
  return {
    object: 'session.server_session#preview',
    id: random.id('srs'),
    status: 'active',
    mcp: {
      object: 'mcp',
      version: named ? random.pick(PROTOCOLS) : null,
      connection_type: named ? random.pick(TRANSPORTS) : null,
      client: named ? party('client', client, version, { roots: { listChanged: true }, sampling: {} }) : null,
      server: named
        ? party('server', serverName, `1.${random.int(9)}.0`, { tools: { listChanged: true }, logging: {} })
        : null,
    },
    usage: {
      total_productive_message_count: fromClient + fromServer,
      total_productive_client_message_count: fromClient,
      total_productive_server_message_count: fromServer,
    },
    session_id: random.id('ses'),
    created_at: createdAt,
  }
}

/**
 * `count` runs, the newest first, ending at `nowMs`; only the times depend on `nowMs`.
 * @param {number} count
 * @param {number} nowMs
 */
export function createRuns(count, nowMs) {
  const random = createRandom(20261124)
  const deployments = createDeployments(random, nowMs)
  let created = nowMs
  return Array.from({ length: count }, (_, index) => {
    created -= 1 + random.int(2 * MEAN_GAP_MS)
    const { deployment, version } = random.pick(deployments)
    const active = index < ACTIVE_RUNS
    const started = created + 200 + random.int(1500)
    // A cube: many short runs, a few of hours.
    const stopped = active ? null : Math.min(nowMs, started + Math.ceil(random.next() ** 3 * 7_200_000))
    const createdAt = iso(created)
    return {
      object: 'server.server_run',
      id: random.id('srr'),
      status: active ? 'active' : random.next() < 0.05 ? 'failed' : 'completed',
      type: random.next() < 0.6 ? 'hosted' : 'external',
      server_version_id: version,
      server: deployment.server,
      server_deployment: deployment,
      server_session: createSession(random, deployment.server.name, createdAt),
      created_at: createdAt,
      updated_at: iso(stopped ?? started),
      started_at: random.next() < 0.1 ? null : iso(started),
      stopped_at: stopped === null ? null : iso(stopped),
    }
  })
}

/** @typedef {ReturnType<typeof createRuns>[number]} Run */
