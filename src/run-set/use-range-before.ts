import { useEffect, useMemo } from 'react'
import { windowBefore } from './overview/window-before'
import type { RunRows, WholeRows } from './run-rows'
import type { RunSet } from './use-run-set'
import { windowOf } from './view/range'
import type { RunView } from './view/view'
import { isComplete, walkFor } from './walk/walk-state'

/** The runs of the range of the same length right before, with the same filter. */
export type RangeBefore =
  /** Nothing comes before all time, or before a range that is open at its beginning. */
  | { kind: 'none' }
  | { kind: 'loading' }
  /** Not all of them could be loaded: at the cap, after a failure, or because the operator stopped it. */
  | { kind: 'partial' }
  | { kind: 'known'; whole: WholeRows }

const NONE: RangeBefore = { kind: 'none' }
const LOADING: RangeBefore = { kind: 'loading' }
const PARTIAL: RangeBefore = { kind: 'partial' }

/** Loads the range before once the range itself is loaded, so that what one looks at comes first. */
export function useRangeBefore(set: RunSet, view: RunView, rows: RunRows): RangeBefore {
  const { engine, walk, wholeWalk } = set
  const complete = walk !== undefined && isComplete(walk)
  const nowMs = rows.whole?.nowMs ?? null
  const window = useMemo(
    () => (nowMs === null ? null : windowBefore(windowOf(view.range, nowMs), nowMs)),
    [view.range, nowMs],
  )
  useEffect(() => {
    if (engine && complete && window) engine.setRange({ field: window.field, fromMs: window.fromMs })
  }, [engine, complete, window])

  const isAskedFor =
    window !== null && engine?.covers({ field: window.field, fromMs: window.fromMs }) === true
  const isLoaded = isAskedFor && wholeWalk !== undefined && isComplete(walkFor(wholeWalk, window.fromMs))
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows stand for what is in the engine
  const whole = useMemo(() => {
    if (!engine || !isLoaded || !window || nowMs === null) return null
    const { field: by, fromMs, untilMs } = window
    return engine.rows({ ...view, range: { by, fromMs, untilMs } }, nowMs).whole
  }, [engine, isLoaded, window, view, nowMs, rows])
  if (nowMs !== null && window === null) return NONE
  if (whole) return { kind: 'known', whole }
  // Until it is asked for, a walk that has ended has ended with the range itself.
  if (complete && !isAskedFor) return LOADING
  const kind = (complete ? wholeWalk : walk)?.phase.kind
  return kind === 'ended' || kind === 'failed' || kind === 'stopped' ? PARTIAL : LOADING
}
