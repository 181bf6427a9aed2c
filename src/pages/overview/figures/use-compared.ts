import { useDeferredValue, useMemo } from 'react'
import { oncePer } from '../../../lib/once-per'
import type { PageRows } from '../../../run-parts/set-page/set-page-frame'
import { type Changes, changesOf } from '../../../run-set/overview/change'
import { type Figures, figuresOf } from '../../../run-set/overview/figures'
import { windowBefore } from '../../../run-set/overview/window-before'
import { NO_ROWS, type RunRows, type WholeRows } from '../../../run-set/run-rows'
import { type RangeBefore, useRangeBefore } from '../../../run-set/use-range-before'
import type { RunSet } from '../../../run-set/use-run-set'

const figuresOnce = oncePer((whole: WholeRows) => figuresOf(whole))

/** The rows of a view, and what they say together. */
interface Counted extends PageRows {
  rows: RunRows
  figures: Figures
}

interface Compared {
  now: Counted
  /** The same a moment later, for all that may come after the figures are painted; null until they are. */
  late: Counted | null
  /** Null while the range before is still being loaded. */
  changes: Changes | null
  /** The rows of the range before that belong to `late`, where they are known. */
  before: WholeRows | null
}

/** The figures of the rows at once, and against the range before as soon as that can be said. */
export function useCompared(set: RunSet, rows: RunRows, { whole, view }: PageRows): Compared {
  const figures = figuresOnce(whole)
  const now = useMemo(() => ({ rows, whole, view, figures }), [rows, whole, view, figures])
  const late = useDeferredValue<Counted | null>(now, null)
  const rangeBefore = useRangeBefore(set, late?.view ?? view, late?.rows ?? NO_ROWS)
  const before = rangeBefore.kind === 'known' ? rangeBefore.whole : null
  const { kind } = rangeBefore
  const lateChanges = useMemo(() => late && changesAgainst(late.figures, kind, before), [late, kind, before])
  // Known from the window alone, and so before anything is painted.
  const isFirst = useMemo(() => windowBefore(whole.window, whole.nowMs) === null, [whole])
  const first = useMemo(() => (isFirst ? changesOf(figures, 'no-range-before') : null), [isFirst, figures])
  // Of the same view: those of the rows a moment ago are as good until the next ones are made.
  return { now, late, before, changes: first ?? (late?.view === view ? lateChanges : null) }
}

function changesAgainst(
  figures: Figures,
  kind: RangeBefore['kind'],
  before: WholeRows | null,
): Changes | null {
  if (before !== null) return changesOf(figures, figuresOf(before))
  if (kind === 'none') return changesOf(figures, 'no-range-before')
  return kind === 'partial' ? changesOf(figures, 'not-loaded') : null
}
