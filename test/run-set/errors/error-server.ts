import type { ServerRunErrorList } from '../../../src/contract/server-run-error'
import { page } from '../../../src/mock/list'
import { Collection } from '../../../src/mock/store'
import type { WalkQuery } from '../../../src/run-set/walk/walk-state'

type ErrorOfRun = ServerRunErrorList['items'][number]

const START_MS = Date.UTC(2026, 10, 20)
export const minute = (number: number) => START_MS + number * 60_000

/** The list of errors as the mock pages it; their order is the place in `errors`, the oldest id first. */
export class ErrorServer {
  errors: ErrorOfRun[] = []
  readonly asked: WalkQuery[] = []

  /** An error of that run with the newest id, made a minute after the one before unless told when. */
  add(run: string | null, patch: Partial<ErrorOfRun> = {}): void {
    const number = this.errors.length
    this.errors.push({
      id: `sre_${number}`,
      code: 'timeout',
      message: `No answer within ${number} s`,
      metadata: null,
      created_at: new Date(minute(number)).toISOString(),
      server_run: run === null ? null : { id: run, server: null, server_deployment: null },
      ...patch,
    })
  }

  /** As many errors, each of a run of its own: srr_0 has the oldest. */
  constructor(count = 0) {
    for (let at = 0; at < count; at += 1) this.add(`srr_${at}`)
  }

  readonly fetchPage = async (query: WalkQuery): Promise<ServerRunErrorList> => {
    this.asked.push(query)
    const params = new URLSearchParams(Object.entries(query).map(([key, value]) => [key, String(value)]))
    return { ...page(new Collection(this.errors), params, () => true) }
  }
}
