import type { DemoStore } from './demo-store'
import { makeError, makeRun, makeUsage } from './make-run'
import { createRandom, type Random } from './random'
import type { WireRun } from './store'
import { DAY_MS } from './story'

const TICK_MS = 3000
const MOST_ALIVE = 40
/** Live runs count on from here, above every number that the generator uses. */
const FIRST_NUMBER = 500_000

const ageMs = (run: WireRun, now: number) => now - Date.parse(run.created_at ?? '')

function start(store: DemoStore, now: number, random: Random): void {
  const deployment = store.regular[random.int(0, store.regular.length - 1)]
  if (!deployment) return
  const plan = { deployment, status: 'active', createdMs: now, startedMs: null, stoppedMs: null } as const
  const run = makeRun({ ...plan, messages: 0 }, FIRST_NUMBER + store.runs.items.length, random)
  store.addRun(run, [], true)
}

function say(store: DemoStore, run: WireRun, count: number, now: number): void {
  const session = run.server_session
  if (!session) return
  session.usage = makeUsage((session.usage?.total_productive_message_count ?? 0) + count)
  store.grow(run, count, now)
}

function end(store: DemoStore, run: WireRun, now: number, random: Random): void {
  const failed = random.chance(0.15)
  const at = new Date(now).toISOString()
  Object.assign(run, { status: failed ? 'failed' : 'completed', stopped_at: at, updated_at: at })
  store.alive.delete(run.id)
  // Who fails in the middle of its work leaves one more message: a call without an answer.
  const sent = run.server_session?.usage?.total_productive_message_count ?? 0
  say(store, run, failed && sent > 0 ? 1 : 0, now)
  if (failed) store.addError(makeError(run, random))
}

function goOn(store: DemoStore, run: WireRun, now: number, random: Random): void {
  const age = ageMs(run, now)
  // The older engine writes started_at soon after; on today's runs it stays null (CONTRACT section 2).
  if (!run.started_at && age > 1500 && age < 2 * TICK_MS && random.chance(0.7)) {
    const at = new Date(now).toISOString()
    Object.assign(run, { started_at: at, updated_at: at })
  }
  if (run.server_session && random.chance(0.4)) {
    say(store, run, 2 * random.int(1, 4), now)
  }
  if ((age > 4 * TICK_MS && random.chance(0.02)) || age > DAY_MS) end(store, run, now, random)
}

/** One step of time: maybe a run starts, and each run that is alive works on, finishes or fails. */
export function tick(store: DemoStore, now: number, random: Random): void {
  for (const id of [...store.alive]) {
    const run = store.runs.get(id)
    if (run) goOn(store, run, now, random)
  }
  if (store.alive.size < MOST_ALIVE && random.chance(0.3)) start(store, now, random)
}

/** Lets time go on in the store, a step every 3 seconds; returns what stops it. */
export function startLife(
  store: DemoStore,
  { now = Date.now, seed = 1 }: { now?: () => number; seed?: number } = {},
): () => void {
  const random = createRandom(seed, 0x11fe)
  const timer = setInterval(() => tick(store, now(), random), TICK_MS)
  return () => clearInterval(timer)
}
