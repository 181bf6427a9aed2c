import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServerRunList } from '../../../src/contract/server-run'
import { Reconciler } from '../../../src/run-set/live/reconcile'
import type { LiveEffects } from '../../../src/run-set/live/round'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { Walk } from '../../../src/run-set/walk/walk'
import type { WalkConditions, WalkQuery } from '../../../src/run-set/walk/walk-state'
import { ModelServer } from '../model-server'

const PAGE = 5
// PROPERTY_RUNS=20000 looks harder.
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150)
const calm: WalkConditions = { nowMs: 0, paused: null, share: null }
const never = new AbortController().signal

const CHANGES = ['insert-old', 'remove', 'finish', 'fail', 'restart'] as const
const WALKING = ['send', 'deliver', 'deliver', 'lose', 'stop'] as const
type Mutation = { do: 'insert-top'; count: number } | { do: (typeof CHANGES)[number]; at: number }
type Action =
  | { do: 'mutate'; change: Mutation }
  | { do: (typeof WALKING)[number] }
  | { do: 'round'; during: Mutation[]; failAt: number | null }

const place = fc.nat({ max: 80 })
const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  fc.record({
    do: fc.constant('insert-top' as const),
    count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
  }),
  fc.record({ do: fc.constantFrom(...CHANGES), at: place }),
)
const action: fc.Arbitrary<Action> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('mutate' as const), change: mutation }) },
  { weight: 5, arbitrary: fc.constantFrom(...WALKING).map((step) => ({ do: step })) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('round' as const),
      during: fc.array(mutation, { maxLength: 4 }),
      failAt: fc.option(fc.nat({ max: 6 }), { freq: 2 }),
    }),
  },
)

function mutate(server: ModelServer, change: Mutation): void {
  if (change.do === 'insert-top') for (let made = 0; made < change.count; made += 1) server.insert(0)
  else if (change.do === 'insert-old') server.insert(change.at)
  else if (change.do === 'remove') server.remove(change.at)
  else if (change.do === 'finish') server.change(change.at, { status: 'completed' })
  else if (change.do === 'fail')
    server.change(change.at, { status: 'failed', stopped_at: '2026-11-23T00:00:00.000Z' })
  else server.change(change.at, { status: 'active', stopped_at: null })
}

/** A set, its walk and its rounds, in front of a server that goes on changing. */
class Scene {
  readonly set = new WorkingSet()
  readonly walk = new Walk({ range: { field: 'created', fromMs: null }, pageSize: PAGE })
  readonly server: ModelServer
  readonly #reconciler = new Reconciler(this.set, {
    pageSize: PAGE,
    mostPages: 3,
    mostSingleReads: 3,
    sweepEvery: 1,
  })
  #onItsWay: { query: WalkQuery; list: ServerRunList } | null = null

  constructor(server: ModelServer) {
    this.server = server
  }

  send(): void {
    const step = this.#onItsWay ? null : this.walk.next(calm)
    if (step?.kind === 'fetch') this.#onItsWay = { query: step.query, list: this.server.list(step.query) }
  }

  deliver(): void {
    const arrived = this.#onItsWay
    this.#onItsWay = null
    if (!arrived) return
    this.walk.arrived(arrived.list)
    this.set.add({ runs: arrived.list.items, after: arrived.query.after })
  }

  lose(): void {
    if (this.#onItsWay) this.walk.failed(new Error('lost'), this.server.requests % 2 ? 0 : null, 0)
    this.#onItsWay = null
    this.walk.resume()
  }

  stop(): void {
    this.walk.stop()
    this.#onItsWay = null
    this.walk.resume()
  }

  async round(during: readonly Mutation[] = [], failAt: number | null = null) {
    let requests = 0
    const changes = [...during]
    const before = () => {
      const change = changes.shift()
      if (change) mutate(this.server, change)
      if (requests++ === failAt) throw new Error('lost')
    }
    const effects: LiveEffects = {
      fetchPage: async (query) => {
        before()
        return this.server.list(query)
      },
      fetchRun: async (id) => {
        before()
        return this.server.get(id) ?? null
      },
    }
    this.#reconciler.complete = this.walk.state.phase.kind === 'ended'
    this.#reconciler.suspect(this.walk.state.vanished)
    const known = new Set(this.set.ids())
    const report = await this.#reconciler.round(effects, never)
    const now = new Set(this.set.ids())
    expect(new Set(report.added)).toEqual(without(now, known))
    expect(new Set(report.removed.filter((id) => known.has(id)))).toEqual(without(known, now))
    expect(report.requests).toBeLessThanOrEqual(12)
    return report
  }
}

test('whatever happens on the way, the set ends as the server has it: no run lost, none twice, in its order', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 60 }), fc.array(action, { maxLength: 40 }), async (count, actions) => {
      const scene = new Scene(new ModelServer(count))
      for (const action of actions) {
        if (action.do === 'round') await scene.round(action.during, action.failAt)
        else if (action.do === 'mutate') mutate(scene.server, action.change)
        else scene[action.do]()
        const ids = scene.set.ids()
        expect(new Set(ids).size).toBe(ids.length)
        expect(scene.set.table.size).toBe(ids.length)
      }
      // From here on the server stands still.
      let requests = 0
      scene.deliver()
      for (; scene.walk.next(calm).kind === 'fetch' && requests < 400; requests += 1) {
        scene.send()
        scene.deliver()
      }
      expect(scene.walk.state.phase).toEqual({ kind: 'ended', why: 'api-end' })
      const runs = () => Array.from(scene.set.order.rows, (row) => scene.set.table.runAt(row))
      let rounds = 0
      const wanted = scene.server.newestFirst
      const most = 20 + 2 * (scene.set.table.size + wanted.length)
      const settled = () => {
        try {
          expect(runs()).toEqual(wanted)
          return true
        } catch {
          return false
        }
      }
      for (; rounds < most && (rounds % 8 !== 0 || !settled()); rounds += 1) await scene.round()
      expect(runs().map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      expect(runs()).toEqual(wanted)
    }),
    { numRuns: RUNS },
  )
})

test('a walk alone loads every run that was there all the while, once, whatever comes and goes', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(fc.nat({ max: 80 }), fc.array(fc.option(mutation), { maxLength: 60 }), (count, changes) => {
      const server = new ModelServer(count)
      const scene = new Scene(server)
      const always = new Set(server.runs.map(({ id }) => id))
      let requests = 0
      for (const change of [...changes, ...new Array<null>(400).fill(null)]) {
        if (scene.walk.state.phase.kind === 'ended') break
        if (change) mutate(server, change)
        const now = new Set(server.runs.map(({ id }) => id))
        for (const id of always) if (!now.has(id)) always.delete(id)
        scene.send()
        scene.deliver()
        requests += 1
      }
      expect(scene.walk.state.phase).toEqual({ kind: 'ended', why: 'api-end' })
      expect(requests).toBeLessThan(400)
      const ids = new Set(scene.set.ids())
      expect([...always].filter((id) => !ids.has(id))).toEqual([])
      expect(scene.walk.state.loaded).toBe(ids.size)
    }),
    { numRuns: RUNS },
  )
})

function without(ids: ReadonlySet<string>, others: ReadonlySet<string>): Set<string> {
  return new Set([...ids].filter((id) => !others.has(id)))
}
