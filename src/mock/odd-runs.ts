import { type Catalog, deploymentNamed } from './catalog'
import { makeError, makeRun } from './make-run'
import { addOddServers } from './odd-servers'
import type { Random } from './random'
import type { StoredOfRun, WireRun } from './store'

type Session = NonNullable<WireRun['server_session']>
type Mcp = NonNullable<Session['mcp']>

interface OddRun {
  orderMs: number
  run: WireRun
  errors: StoredOfRun[]
}

interface Oddity {
  /** A deployment of the catalog by name, or an odd one by key. */
  of?: string
  status?: 'active' | 'completed' | 'failed'
  errors?: number
  change?: (run: WireRun, createdMs: number) => void
}

const SPREAD_MS = 47 * 3_600_000
const iso = (ms: number) => new Date(ms).toISOString()

function changeMcp(run: WireRun, change: (mcp: Mcp) => Partial<Mcp>): void {
  const session = run.server_session
  // A copy: runs of one deployment share the object.
  if (session?.mcp) session.mcp = { ...session.mcp, ...change(session.mcp) }
}

const noTimes = (run: WireRun) => Object.assign(run, { started_at: null, stopped_at: null })

/** What was seen in recorded data, and what a newer API may bring (CONTRACT section 2). */
const ODDITIES: readonly Oddity[] = [
  {
    status: 'active',
    change: (run) => {
      noTimes(run)
      changeMcp(run, () => ({ version: null, connection_type: null, client: null, server: null }))
    },
  },
  { status: 'active', change: (run, ms) => Object.assign(run, { stopped_at: iso(ms + 61_000) }) },
  { status: 'failed', errors: 1, change: noTimes },
  { status: 'failed' },
  { change: (run) => Object.assign(run, { started_at: null }) },
  { change: noTimes },
  { change: (run, ms) => Object.assign(run, { started_at: iso(ms + 500), stopped_at: iso(ms - 4200) }) },
  { change: (run, ms) => Object.assign(run, { started_at: iso(ms), stopped_at: iso(ms) }) },
  { of: 'nothing' },
  { of: 'empty' },
  { of: 'long' },
  { of: 'emoji' },
  { of: 'rtl' },
  {
    of: 'html',
    change: (run) =>
      changeMcp(run, () => ({
        client: { name: '<img src=x onerror=alert(2)>', version: '<i>1</i>', capabilities: {} },
      })),
  },
  { of: 'control' },
  {
    change: (run) => changeMcp(run, () => ({ client: { name: '', version: '', capabilities: null } })),
  },
  {
    change: (run) => changeMcp(run, () => ({ client: { name: 'no-version-client', capabilities: {} } })),
  },
  { of: 'Month-end batch', status: 'failed', errors: 30 },
  { of: 'Roadmap assistant' },
  {
    change: (run) =>
      Object.assign(run.server_session?.usage ?? {}, {
        total_productive_message_count: 4_294_967_294,
        total_productive_client_message_count: 2_147_483_647,
        total_productive_server_message_count: 2_147_483_647,
      }),
  },
  { of: 'deleted' },
  { of: 'archived' },
  // Values of a newer API.
  { status: 'active', change: (run) => Object.assign(run, { status: 'paused' }) },
  { change: (run) => Object.assign(run, { type: 'edge', region: 'eu-central-1' }) },
  { change: (run) => changeMcp(run, () => ({ connection_type: 'quic', version: '2027-02-30' })) },
  { change: (run) => Object.assign(run, { server_session: null, server_deployment: null }) },
  { change: (run) => Object.assign(run, { server: null, server_version_id: null, updated_at: null }) },
]

/** One run of each oddity, spread over the last two days, and a pair of the same millisecond. */
export function oddRuns(catalog: Catalog, now: number, random: Random): OddRun[] {
  const odd = addOddServers(catalog, random)
  const make = (oddity: Oddity, number: number, createdMs: number): OddRun => {
    const { of = 'GitHub production', status = 'completed', errors = 0, change } = oddity
    const deployment = odd[of] ?? deploymentNamed(catalog, of)
    const stoppedMs = status === 'active' ? null : createdMs + 1000 * random.int(20, 900)
    const times = { createdMs, startedMs: createdMs + 700, stoppedMs }
    const run = makeRun({ deployment, status, ...times, messages: random.int(2, 40) }, number, random)
    change?.(run, createdMs)
    return {
      orderMs: createdMs,
      run,
      errors: Array.from({ length: errors }, (_, index) => {
        const error = makeError(run, random)
        return { ...error, id: `${error.id.slice(0, -2)}${String(index).padStart(2, '0')}` }
      }),
    }
  }
  const spread = ODDITIES.map((oddity, index) =>
    make(oddity, index, now - SPREAD_MS * (1 - (index + 0.5) / ODDITIES.length)),
  )
  const twinMs = Math.floor(now - SPREAD_MS / 3)
  return [...spread, make({}, 50, twinMs), make({ of: 'Triage bot' }, 51, twinMs)]
}
