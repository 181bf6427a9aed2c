import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import type { LoadedRuns } from '../../../src/run-set/walk/loaded-runs'
import { isComplete } from '../../../src/run-set/walk/walk-state'
import { ModelServer } from '../model-server'
import { changeOf, insertTop, type KeptVisit, mutate, mutation, Visit } from './kept-scene'

// PROPERTY_RUNS=20000 looks harder.
const RUNS = Number(process.env.PROPERTY_RUNS ?? 150)

const action = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('mutate' as const), change: mutation }) },
  { weight: 4, arbitrary: fc.constant({ do: 'page' as const }) },
  { weight: 2, arbitrary: fc.constant({ do: 'round' as const }) },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('created' as const, 'stopped' as const)
      .map((field) => ({ do: 'range' as const, field })),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('reload' as const),
      away: fc.array(mutation, { maxLength: 12 }),
      withFirstPage: fc.boolean(),
    }),
  },
)

test('kept at any moment and restored after anything, the set ends as the server has it: no run lost, none twice', {
  timeout: 600_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: 60 }), fc.array(action, { maxLength: 40 }), async (count, actions) => {
      const server = new ModelServer(count)
      let kept: KeptVisit | null = null
      let visit = new Visit(server, null)
      for (const action of actions) {
        if (action.do === 'mutate') mutate(server, action.change)
        else if (action.do === 'page') visit.step()
        else if (action.do === 'round') await visit.round()
        else if (action.do === 'range') visit.loaded.setRange({ field: action.field, fromMs: null })
        else {
          kept = visit.keep() ?? kept
          for (const change of action.away) mutate(server, change)
          visit = new Visit(server, kept, action)
        }
        const ids = visit.loaded.set.ids()
        expect(new Set(ids).size).toBe(ids.length)
        expect(visit.loaded.set.table.size).toBe(ids.length)
      }
      // From here on the server stands still.
      for (let pages = 0; pages < 400 && visit.step(); pages += 1);
      expect(visit.loaded.walk.state.phase).toEqual({ kind: 'ended', why: 'api-end' })
      expect(visit.loaded.hasGap).toBe(false)
      const wanted = server.newestFirst
      const inShort = (runs: readonly ServerRun[]) =>
        runs.map(({ id, status, stopped_at }) => `${id} ${status} ${stopped_at}`).join()
      const settled = () => inShort(visit.runs()) === inShort(wanted)
      const most = 20 + 2 * (visit.loaded.set.table.size + wanted.length)
      for (let rounds = 0; rounds < most && (rounds % 8 !== 0 || !settled()); rounds += 1) await visit.round()
      expect(visit.runs().map(({ id }) => id)).toEqual(wanted.map(({ id }) => id))
      expect(visit.runs()).toEqual(wanted)
    }),
    { numRuns: RUNS },
  )
})

const away = fc.array(fc.oneof(insertTop, changeOf('remove', 'finish', 'fail')), { maxLength: 6 })
const visitOf = fc.record({
  pages: fc.nat({ max: 14 }),
  /** A removal on the way, which may lose the walk its cursor. */
  removes: fc.option(fc.nat({ max: 60 })),
  another: fc.boolean(),
  away,
})

test('as soon as a restored set claims to be complete, no run of the range is missing, at no more requests than anew', {
  timeout: 600_000,
}, () => {
  fc.assert(
    fc.property(
      fc.nat({ max: 60 }),
      fc.array(visitOf, { minLength: 1, maxLength: 4 }),
      fc.option(fc.nat({ max: 80 })),
      (count, visits, since) => {
        const server = new ModelServer(count)
        let kept: KeptVisit | null = null
        for (const { pages, removes, another, away } of visits) {
          const visit = new Visit(server, kept)
          for (let page = 0; page < pages; page += 1) {
            if (page === 3 && removes !== null) server.remove(removes)
            if (page === 5 && another) visit.loaded.setRange({ field: 'started', fromMs: null })
            visit.step()
          }
          kept = visit.keep() ?? kept
          for (const change of away) mutate(server, change)
        }
        const from = since === null ? null : Date.parse(server.at(since)?.created_at ?? '')
        const range = { field: 'created' as const, fromMs: Number.isNaN(from) ? null : from }
        const [restored, anew] = [kept, null].map((start) => {
          const visit = new Visit(server, start, { range })
          for (let page = 0; page < 200 && !isComplete(visit.loaded.progress); page += 1) visit.step()
          return visit.loaded
        }) as [LoadedRuns, LoadedRuns]
        const ids = new Set(restored.set.ids())
        const inRange = server.newestFirst.filter(
          (run) => range.fromMs === null || Date.parse(run.created_at ?? '') >= range.fromMs,
        )
        expect(inRange.filter(({ id }) => !ids.has(id))).toEqual([])
        // A cursor whose run is gone makes pages come again.
        const gone = visits.some(
          ({ removes, away }) => removes !== null || away.some((change) => change.do === 'remove'),
        )
        if (!gone) expect(restored.walk.state.requests).toBeLessThanOrEqual(anew.walk.state.requests)
        // A run that is gone may make it more careful, never bolder.
        if (!anew.walk.state.newestFirst) expect(restored.walk.state.newestFirst).toBe(false)
      },
    ),
    { numRuns: RUNS },
  )
})
