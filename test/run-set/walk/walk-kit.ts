import type { ServerRunList } from '../../../src/contract/server-run'
import { Walk, type WalkOptions } from '../../../src/run-set/walk/walk'
import type { WalkConditions, WalkQuery } from '../../../src/run-set/walk/walk-state'

const ALL = { field: 'created', fromMs: null } as const
export const calm: WalkConditions = { nowMs: 0, paused: null, share: null }
export const walkOf = (options: Partial<WalkOptions> = {}) =>
  new Walk({ range: ALL, pageSize: 10, ...options })

export type Answer = (query: WalkQuery) => ServerRunList

/** Lets the walk go on until it rests, at most `most` requests. */
export function run(walk: Walk, answer: Answer, most = 200): WalkQuery[] {
  const queries: WalkQuery[] = []
  for (let step = walk.next(calm); step.kind === 'fetch' && queries.length < most; step = walk.next(calm)) {
    queries.push(step.query)
    walk.arrived(answer(step.query))
  }
  return queries
}

export const emptyPage = (more: boolean, newer: boolean): ServerRunList => ({
  items: [],
  pagination: { has_more_after: more, has_more_before: newer },
})
