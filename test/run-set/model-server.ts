import { ServerRun, ServerRunList } from '../../src/contract/server-run'
import { page } from '../../src/mock/list'
import { Collection } from '../../src/mock/store'
import { makeRun } from '../make-run'

const START_MS = Date.UTC(2026, 10, 20)

/**
 * The list of runs as the mock pages it, over runs that come, go and change. Their order is the place in `runs`, the
 * oldest id first, whatever the ids look like: two schemes exist (CONTRACT section 3).
 */
export class ModelServer {
  runs: ServerRun[] = []
  requests = 0
  #made = 0

  constructor(count = 0) {
    for (let at = 0; at < count; at += 1) this.insert(0)
  }

  /** A new run that `fromTop` runs stand above; created now, unless told when. */
  insert(fromTop: number, patch: Partial<ServerRun> = {}): ServerRun {
    const number = this.#made++
    const run = makeRun({
      id: number % 3 === 0 ? `srr_old_${9999 - number}` : `srr_0m${number.toString(36).padStart(4, '0')}`,
      status: number % 4 === 0 ? 'active' : 'completed',
      created_at: new Date(START_MS + number * 60_000).toISOString(),
      started_at: null,
      ...patch,
    })
    this.runs.splice(Math.max(0, this.runs.length - fromTop), 0, run)
    return run
  }

  /** The one that `fromTop` runs stand above, counted around. */
  at(fromTop: number): ServerRun | undefined {
    return this.runs[this.runs.length - 1 - (fromTop % Math.max(1, this.runs.length))]
  }

  remove(fromTop: number): void {
    const gone = this.at(fromTop)
    this.runs = this.runs.filter((run) => run !== gone)
  }

  change(fromTop: number, patch: Partial<ServerRun>): void {
    const old = this.at(fromTop)
    this.runs = this.runs.map((run) => (run === old ? { ...run, ...patch } : run))
  }

  list(query: {
    after?: string
    before?: string
    limit: number
    order: 'desc'
    status?: string
  }): ServerRunList {
    this.requests += 1
    const { status, ...rest } = query
    const params = new URLSearchParams(Object.entries(rest).map(([key, value]) => [key, String(value)]))
    const matches = (run: ServerRun) => status === undefined || run.status === status
    return ServerRunList.parse(page(new Collection(this.runs), params, matches))
  }

  get(id: string): ServerRun | undefined {
    this.requests += 1
    const run = this.runs.find((other) => other.id === id)
    return run && ServerRun.parse(run)
  }

  /** The newest id first, as the list has them. */
  get newestFirst(): ServerRun[] {
    return this.runs.toReversed()
  }
}
