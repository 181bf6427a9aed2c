import { expect } from 'vitest'
import { type ReconcileOptions, Reconciler } from '../../../src/run-set/live/reconcile'
import type { LiveEffects } from '../../../src/run-set/live/round'
import { WorkingSet } from '../../../src/run-set/table/working-set'
import { ModelServer } from '../model-server'

const PAGE = 10
const never = new AbortController().signal

/** A server, and a set that holds its newest runs as a walk would have loaded them. */
export function scene({
  loaded = 30,
  total = loaded,
  ...options
}: { loaded?: number; total?: number } & ReconcileOptions = {}) {
  const server = new ModelServer(total)
  const set = new WorkingSet()
  set.add({ runs: server.newestFirst.slice(0, loaded) })
  const reconciler = new Reconciler(set, { pageSize: PAGE, sweepEvery: 1, ...options })
  reconciler.complete = loaded === total
  const effects: LiveEffects = {
    fetchPage: async (query) => server.list(query),
    fetchRun: async (id) => server.get(id) ?? null,
  }
  const round = (changed: Partial<LiveEffects> = {}) => reconciler.round({ ...effects, ...changed }, never)
  const statusOf = (id: string | undefined) => set.table.runAt(set.table.rowOf(id ?? '') ?? -1).status
  const expectInStep = () =>
    expect(set.ids()).toEqual(server.newestFirst.slice(0, set.table.size).map(({ id }) => id))
  return { server, set, reconciler, round, statusOf, expectInStep }
}
export const completed = (server: ModelServer) => {
  server.runs = server.runs.map((run) => ({ ...run, status: 'completed' }))
}
