import fc from 'fast-check'
import { checkedSnapshot } from '../../../src/run-set/keep/check-snapshot'
import { fillFrom, type Snapshot } from '../../../src/run-set/keep/snapshot'
import type { LiveEffects } from '../../../src/run-set/live/round'
import { LoadedRuns } from '../../../src/run-set/walk/loaded-runs'
import type { WalkConditions, WalkRange } from '../../../src/run-set/walk/walk-state'
import type { ModelServer } from '../model-server'
import { wholeSnapshot } from './whole-snapshot'

const PAGE = 5
const calm: WalkConditions = { nowMs: 0, paused: null, share: null }
const never = new AbortController().signal
const ALL: WalkRange = { field: 'created', fromMs: null }

const CHANGES = ['insert-old', 'remove', 'finish', 'fail', 'restart'] as const
export type Mutation = { do: 'insert-top'; count: number } | { do: (typeof CHANGES)[number]; at: number }

export const insertTop = fc.record({
  do: fc.constant('insert-top' as const),
  count: fc.oneof(fc.constant(1), fc.integer({ min: 1, max: 40 })),
})
export const changeOf = (...changes: (typeof CHANGES)[number][]) =>
  fc.record({ do: fc.constantFrom(...changes), at: fc.nat({ max: 80 }) })
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(insertTop, changeOf(...CHANGES))

export function mutate(server: ModelServer, change: Mutation): void {
  if (change.do === 'insert-top') for (let made = 0; made < change.count; made += 1) server.insert(0)
  else if (change.do === 'insert-old') server.insert(change.at)
  else if (change.do === 'remove') server.remove(change.at)
  else if (change.do === 'finish') server.change(change.at, { status: 'completed' })
  else if (change.do === 'fail') server.change(change.at, { status: 'failed' })
  else server.change(change.at, { status: 'active', stopped_at: null })
}

/** What was kept of a visit, as a browser gives it back. */
export interface KeptVisit {
  runs: Snapshot
  atEnd: boolean
}

/** One visit to the page: the loaded runs in front of a server that goes on changing. */
export class Visit {
  readonly loaded: LoadedRuns
  readonly server: ModelServer

  constructor(server: ModelServer, kept: KeptVisit | null, { range = ALL, withFirstPage = true } = {}) {
    this.server = server
    this.loaded = new LoadedRuns(
      range,
      { pageSize: PAGE },
      { pageSize: PAGE, mostPages: 3, mostSingleReads: 3, sweepEvery: 1 },
    )
    if (kept && kept.runs.rows > 0) {
      const whole = checkedSnapshot(structuredClone(kept.runs), this.loaded.set.table)
      if (whole === null) throw new Error('What was kept is not whole.')
      fillFrom(whole, this.loaded.set)
      this.loaded.restored(kept.atEnd)
    }
    if (withFirstPage) this.step()
  }

  /** One page of the walk; false where it rests. `meanwhile` happens while it is on its way. */
  step(meanwhile: () => void = () => {}): boolean {
    const { walk } = this.loaded
    const step = walk.next(calm)
    if (step.kind !== 'fetch') return false
    const list = this.server.list(step.query)
    meanwhile()
    walk.arrived(list)
    this.loaded.page(list, step.query.after)
    return true
  }

  async round(): Promise<void> {
    const effects: LiveEffects = {
      fetchPage: async (query) => this.server.list(query),
      fetchRun: async (id) => this.server.get(id) ?? null,
    }
    const { behind } = await this.loaded.reconciler.round(effects, never)
    this.loaded.behind = behind
  }

  /** What would be kept now; null where it may not be. */
  keep(): KeptVisit | null {
    const { set, atEnd, inOnePiece } = this.loaded
    return inOnePiece ? { runs: wholeSnapshot(set, 50_000), atEnd } : null
  }

  runs() {
    const { order, table } = this.loaded.set
    return Array.from(order.rows, (row) => table.runAt(row))
  }
}
