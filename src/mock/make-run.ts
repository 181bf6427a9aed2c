import type { CatalogDeployment } from './catalog'
import { type CatalogClient, CLIENTS } from './catalog-clients'
import { makeId, type Random } from './random'
import type { StoredOfRun, WireRun } from './store'

/** What differs from run to run; times in epoch ms. */
export interface RunPlan {
  deployment: CatalogDeployment
  status: 'active' | 'completed' | 'failed'
  createdMs: number
  /** Null where the engine did not write it, as today's does (CONTRACT section 2). */
  startedMs: number | null
  stoppedMs: number | null
  messages: number
  versionId?: string
  client?: CatalogClient
}

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

// Ids count up from a fixed day and not with the clock: reloading the demo must not break a run's address.
const FIRST_ID_MS = Date.UTC(2026, 0, 1)

type WireMcp = NonNullable<NonNullable<WireRun['server_session']>['mcp']>

// Many runs share one of few combinations; 100,000 runs share their objects too.
const knownMcp = new WeakMap<CatalogDeployment, Map<string, WireMcp>>()

function mcpOf(deployment: CatalogDeployment, client: CatalogClient, random: Random): WireMcp {
  const protocol = random.pick(client.protocols)
  const transport = random.pick(client.transports)
  const version = random.pick(client.versions)
  const key = `${client.name} ${version} ${protocol} ${transport}`
  const known = knownMcp.get(deployment) ?? new Map<string, WireMcp>()
  knownMcp.set(deployment, known)
  let mcp = known.get(key)
  if (!mcp) {
    const { name, capabilities } = client
    mcp = {
      object: 'mcp',
      version: protocol,
      connection_type: transport,
      client: { object: 'session.server_session.client', name, version, capabilities },
      server: { object: 'session.server_session.server', ...deployment.info },
    }
    known.set(key, mcp)
  }
  return mcp
}

const ALL_WEIGHT = CLIENTS.reduce((sum, client) => sum + client.weight, 0)

export function pickClient(random: Random): CatalogClient {
  let left = random.next() * ALL_WEIGHT
  for (const client of CLIENTS) {
    left -= client.weight
    if (left < 0) return client
  }
  return CLIENTS[0]
}

export function makeUsage(messages: number) {
  const fromClient = Math.ceil(messages / 2)
  return {
    total_productive_message_count: messages,
    total_productive_client_message_count: fromClient,
    total_productive_server_message_count: messages - fromClient,
  }
}

/** A run as the API answers it. `number` counts the runs of the store and makes the ids' time. */
export function makeRun(plan: RunPlan, number: number, random: Random): WireRun {
  const { deployment, createdMs, startedMs, stoppedMs } = plan
  const idMs = FIRST_ID_MS + number * 60_000
  return {
    object: 'server.server_run',
    id: makeId('srr', idMs, random),
    type: deployment.hosted ? 'hosted' : 'external',
    status: plan.status,
    server_version_id: plan.versionId ?? deployment.versionId,
    server: deployment.server,
    server_deployment: deployment.preview,
    server_session: {
      object: 'session.server_session#preview',
      id: makeId('srs', idMs - 150, random),
      // A constant that says nothing (CONTRACT section 2).
      status: 'active',
      mcp: mcpOf(deployment, plan.client ?? pickClient(random), random),
      usage: makeUsage(plan.messages),
      session_id: makeId('ses', idMs - 800, random),
      created_at: iso(createdMs - 90),
    },
    created_at: iso(createdMs),
    updated_at: iso(stoppedMs ?? startedMs ?? createdMs),
    started_at: iso(startedMs),
    stopped_at: iso(stoppedMs),
  }
}

const FAILURES = [
  ['server_exited_error', 'Server exited with error', 1],
  ['timeout', 'Timed out waiting for the MCP server to respond', 0],
  ['server_failed_to_start', 'Server failed to start', 0],
  ['invalid_mcp_message', "invalid character '<' looking for beginning of value", 0],
  ['unknown_error', 'unexpected EOF', 0],
  ['server_exited_error', 'Server exited with error', 137],
  ['get_launch_params_error', 'Get launch params function failed', 0],
] as const

/** An error of a failed run, at its end. `kind` chooses among the known failures, else one at random. */
export function makeError(run: WireRun, random: Random, kind?: number): StoredOfRun {
  const [code, message, exitCode] = FAILURES[kind ?? random.int(0, FAILURES.length - 1)] ?? FAILURES[0]
  const at = run.stopped_at ?? run.updated_at ?? run.created_at ?? null
  return {
    object: 'server.server_run.error',
    id: run.id.replace('srr_', 'sre_'),
    code,
    message,
    metadata: { exitCode },
    created_at: at,
    server_run_id: run.id,
  }
}
