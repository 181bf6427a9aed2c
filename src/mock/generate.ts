import { type Catalog, createCatalog } from './catalog'
import { DemoStore } from './demo-store'
import { makeError, makeRun, pickClient } from './make-run'
import { oddRuns } from './odd-runs'
import { createRandom, type Random } from './random'
import { siblingRuns } from './siblings'
import type { StoredOfRun, WireRun } from './store'
import {
  BAD_VERSION,
  BAD_VERSION_AGE_MS,
  DAY_MS,
  HOUR_MS,
  MINUTE_MS,
  SLOW_START,
  type StoryRun,
  storyRuns,
} from './story'

export interface DemoOptions {
  seed?: number
  /** How many runs, up to 100,000. */
  size?: number
  now?: () => number
}

/** A run with its place in the API's order, which is not always the order of time. */
interface Placed {
  orderMs: number
  run: WireRun
  errors: StoredOfRun[]
  alive: boolean
}

const DAYS = 30
// Of each hour of the day, in UTC: the load of a firm whose people sit in Europe and America.
const RHYTHM = [2, 1, 1, 1, 1, 2, 4, 8, 13, 16, 17, 15, 13, 16, 19, 20, 19, 17, 14, 11, 9, 7, 5, 3]

/** `count` times of the last 30 days, the oldest first, more of them by day than by night. */
function rhythmicTimes(count: number, now: number, random: Random): number[] {
  const hours = Array.from({ length: DAYS * 24 }, (_, index) => {
    const hour = new Date(now - (DAYS * 24 - index) * HOUR_MS)
    const weekend = hour.getUTCDay() % 6 === 0
    return (RHYTHM[hour.getUTCHours()] ?? 1) * (weekend ? 0.4 : 1) * (1 + index / (DAYS * 24))
  })
  const total = hours.reduce((sum, weight) => sum + weight, 0)
  const times: number[] = []
  let hour = 0
  let before = 0
  for (let index = 0; index < count; index += 1) {
    const share = ((index + random.next()) / count) * total
    while (hour < hours.length - 1 && before + (hours[hour] ?? 0) < share) before += hours[hour++] ?? 0
    const within = Math.min(1, (share - before) / (hours[hour] ?? 1))
    times.push(now - MINUTE_MS - (DAYS * 24 - hour - within) * HOUR_MS)
  }
  return times
}

function ordinaryRun(catalog: Catalog, createdMs: number, now: number, random: Random): StoryRun {
  // Squared: some deployments are much busier than others.
  const { deployments } = catalog
  const busy = Math.floor(random.next() ** 1.7 * deployments.length)
  const place = (busy * 7) % deployments.length
  const deployment = deployments[place]
  if (!deployment) throw new Error('The catalog is empty.')
  const { name } = deployment.preview
  const bad = name === BAD_VERSION && createdMs > now - BAD_VERSION_AGE_MS
  const slow = name === SLOW_START && createdMs > now - 4 * DAY_MS
  // Each deployment has got its present version at another time of the last weeks.
  const isOlder = createdMs < now - (5 + ((place * 7) % 19)) * DAY_MS
  const client = pickClient(random)
  const olderEngine = random.chance(0.7)
  const startup = slow ? random.around(38_000, 0.3) : random.around(620, 0.5)
  const failed = random.chance(bad ? 0.62 : 0.06)
  const length = failed ? random.around(bad ? 9000 : 40_000, 0.9) : random.around(4 * MINUTE_MS, 1.3)
  const messages = Math.round((length / 9000) * random.around(1, 0.8))
  const beginMs = createdMs + startup
  const endMs = beginMs + Math.min(length, 20 * HOUR_MS)
  const over = endMs < now
  return {
    deployment,
    status: over ? (failed ? 'failed' : 'completed') : 'active',
    createdMs,
    startedMs: olderEngine && beginMs < now ? beginMs : null,
    stoppedMs: over ? endMs : null,
    messages: Math.min(messages, 4000),
    client,
    alive: !over,
    ...(isOlder ? { versionId: deployment.olderVersionId } : {}),
    ...(bad ? { versionId: deployment.nextVersionId, failure: 3 } : {}),
  }
}

function place(plan: StoryRun, number: number, random: Random, lateMs = 0): Placed {
  const run = makeRun(plan, number, random)
  // Some failures leave no error behind (CONTRACT section 1).
  const hasError = plan.status === 'failed' && (plan.failure !== undefined || random.chance(0.93))
  const errors = hasError ? [makeError(run, random, plan.failure)] : []
  return { orderMs: plan.createdMs + lateMs, run, errors, alive: plan.alive === true }
}

/** Restarts of one group belong to one server session, as the API's siblings do (CONTRACT section 1). */
function shareSessions(plans: readonly StoryRun[], placed: Placed[]): Placed[] {
  const shared = new Map<string, WireRun['server_session']>()
  const sessionIds = new Map<string, string | null | undefined>()
  placed.forEach(({ run }, index) => {
    const { group, session } = plans[index] ?? {}
    if (group !== undefined) {
      run.server_session = shared.get(group) ?? run.server_session
      shared.set(group, run.server_session)
    }
    if (session !== undefined && run.server_session) {
      const id = sessionIds.get(session) ?? run.server_session.session_id
      sessionIds.set(session, id)
      run.server_session.session_id = id
    }
  })
  return placed
}

/**
 * The demo's data, the same for the same seed, size and clock: 30 days of daily rhythm, a crash loop, a bad
 * version, slow starts, idle sessions and all the odd runs. Ids stay when only the clock differs.
 */
export function createDemoStore({ seed = 1, size = 2000, now = Date.now }: DemoOptions = {}): DemoStore {
  const nowMs = now()
  const catalog = createCatalog(seed)
  // The odd runs bring their own odd servers, which no ordinary run shall use.
  const regular = { ...catalog, deployments: [...catalog.deployments] }
  const odd = oddRuns(catalog, nowMs, createRandom(seed, 0x0dd)).map((made) => ({ ...made, alive: false }))
  const story = storyRuns(regular, nowMs, createRandom(seed, 0x570))
  // The siblings come in place of the oldest runs: the others' times depend on how many they are.
  const ordinary = Math.max(0, size - odd.length - story.length)
  const told = [...story, ...siblingRuns(regular, nowMs, createRandom(seed, 0x51b))]
  const times = rhythmicTimes(ordinary, nowMs, createRandom(seed, 0x71e))

  const placed: Placed[] = [
    ...odd,
    ...shareSessions(
      told,
      told.map((plan, index) => place(plan, 100 + index, createRandom(seed, 0x10000 + index))),
    ),
    ...times.map((createdMs, index) => {
      // Each run has its own sequence, so that one run's fate doesn't change the next one's id.
      const random = createRandom(seed, 0x20000 + index)
      const plan = ordinaryRun(regular, createdMs, nowMs, random)
      const late = random.chance(0.01) ? random.int(MINUTE_MS, 3 * HOUR_MS) : 0
      return place(plan, 1000 + index, random, Math.min(late, nowMs - createdMs))
    }),
  ]
  placed.sort((a, b) => a.orderMs - b.orderMs)
  const kept = size < placed.length ? placed.slice(placed.length - size) : placed
  const store = new DemoStore(catalog, regular.deployments, now)
  for (const { run, errors, alive } of kept) store.addRun(run, errors, alive)
  return store
}
