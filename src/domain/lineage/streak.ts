import type { ServerRun } from '../../contract/server-run'
import type { LineageMark } from './marks'
import { isOver } from './versions'

/** Failed runs of one deployment with no completed one between them, in order of the times at which they began. */
interface FailureStreak {
  firstBad: ServerRun
  failures: number
  /** The completed run right before it; null where none was read: it may have begun earlier than what was read. */
  lastGood: ServerRun | null
  /** The completed run right after it; null where none was read: it goes on, as far as is known. */
  goodAgain: ServerRun | null
  /** Whether this run is one of the failures. */
  withThis: boolean
}

/** The streak to tell of, and the last good run where there is none. */
export interface Failing {
  streak: FailureStreak | null
  /** The last completed run of all that were read; null where there is none. */
  lastGood: ServerRun | null
}

/**
 * The streak that this run is part of; where it is part of none, the one that goes on at the end of what was read. Of
 * marks of one deployment in order of time: those without a time have no place in that order, and those that run, or
 * whose status isn't known, neither are a failure nor end a streak.
 */
export function failingOf(marks: readonly LineageMark[]): Failing {
  let open: FailureStreak | null = null
  let ofThis: FailureStreak | null = null
  let lastGood: ServerRun | null = null
  for (const { run, beginMs, current } of marks) {
    if (beginMs === null || !isOver(run)) continue
    if (run.status === 'completed') {
      if (open) open.goodAgain = run
      open = null
      lastGood = run
      continue
    }
    open ??= { firstBad: run, failures: 0, lastGood, goodAgain: null, withThis: false }
    open.failures += 1
    if (!current) continue
    open.withThis = true
    ofThis = open
  }
  return { streak: ofThis ?? open, lastGood }
}
