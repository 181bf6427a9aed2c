import type { ServerRun } from '../../contract/server-run'
import { runBeginMs } from '../../domain/timing'
import { epochMs } from '../../lib/time'
import type { TimeField } from '../table/times'

/** What to load: back to `fromMs` (epoch ms, null: all there is), by the field that the range is meant for. */
export interface WalkRange {
  field: TimeField
  fromMs: number | null
}

export type WalkPhase =
  /** A page may be asked for, or is on its way. */
  | { kind: 'loading' }
  /** Waiting by itself; `untilMs` is when it looks again, by the clock of the conditions, null where no clock decides. */
  | { kind: 'waiting'; why: 'hidden' | 'offline' | 'rate-limit' | 'retry'; untilMs: number | null }
  /** By the user. Goes on when resumed. */
  | { kind: 'stopped' }
  /** A page did not come, and asking again did not help. What is loaded stays; resuming asks at the gap. */
  | { kind: 'failed'; error: unknown }
  | { kind: 'ended'; why: WalkEnd }

/**
 * Why it does not go on by itself.
 * - `api-end`: the API says that nothing follows
 * - `range-covered`: newest first so far, and a whole page lies before the range
 * - `cap`: as many runs as may be loaded; resuming with a higher cap goes on
 * - `no-progress`: the API repeats what it has answered, or promises more and gives nothing
 * - `cursor-lost`: no run of the walked ones is a cursor any more, not even by beginning again
 */
export type WalkEnd = 'api-end' | 'range-covered' | 'cap' | 'no-progress' | 'cursor-lost'

export interface WalkState {
  phase: WalkPhase
  /** Runs that the walk has met, each once. */
  loaded: number
  /** Answers and failures alike: each counts against the limit (CONTRACT section 6). */
  requests: number
  /** The oldest time of the range's field met so far, epoch ms. */
  oldestMs: number | null
  /** Whether no run was newer than one before it: ids need not be in the order of time (CONTRACT section 3). */
  newestFirst: boolean
  /** Newest first so far, a whole page lay at or before this time: a range that begins later is covered. Epoch ms, infinite at first. */
  coveredMs: number
  /** The id after which the next page begins; null at the top. After a failure this is where the gap is. */
  after: string | null
  /** Failures in a row at this place. */
  failures: number
  lastError: unknown
  /** Ids that served as a cursor and then were gone: of these runs nothing newer is known. */
  vanished: readonly string[]
}

export interface WalkQuery {
  after?: string
  limit: number
  order: 'desc'
}

export const AT_THE_TOP: WalkState = {
  phase: { kind: 'loading' },
  loaded: 0,
  requests: 0,
  oldestMs: null,
  newestFirst: true,
  coveredMs: Number.POSITIVE_INFINITY,
  after: null,
  failures: 0,
  lastError: null,
  vanished: [],
}

/** What the walk must know of the world before it asks for a page. */
export interface WalkConditions {
  /** Of a clock that never jumps, such as performance.now(): only differences count. */
  nowMs: number
  paused: 'hidden' | 'offline' | null
  /** What remains of the window's requests, 0 to 1; null where no answer said. */
  share: number | null
}

export type WalkStep =
  | { kind: 'fetch'; query: WalkQuery }
  | { kind: 'wait'; ms: number }
  | { kind: 'wait-for-user'; why: 'hidden' | 'offline' }
  | { kind: 'rest' }

/** Whether all runs of the range are loaded that the API had when the walk passed them. */
export const isComplete = ({ phase }: WalkState): boolean =>
  phase.kind === 'ended' && (phase.why === 'api-end' || phase.why === 'range-covered')

/** What a walk says of a range that begins at `fromMs`, or later than the one that is walked: that may be covered before the walk ends. */
export function walkFor(walk: WalkState, fromMs: number | null): WalkState {
  const isCovered = fromMs !== null && walk.newestFirst && walk.coveredMs < fromMs
  return isCovered && !isComplete(walk) ? { ...walk, phase: { kind: 'ended', why: 'range-covered' } } : walk
}

/** The time of a run that a range is meant for, epoch ms: `started` falls back to the creation (CONTRACT section 2). */
export function rangeMs(run: ServerRun, field: TimeField): number | null {
  if (field === 'started') return runBeginMs(run)
  return epochMs(field === 'created' ? run.created_at : run.stopped_at)
}
