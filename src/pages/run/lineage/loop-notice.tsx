import { Notice } from '../../../components/notice'
import type { LoopOfRuns } from '../../../domain/lineage/marks'
import { formatNumber } from '../../../lib/text'
import { loopWords } from './mark-words'
import { RunLink } from './run-link'

const MOST_NAMED = 3

/** Names the crash loops among the runs that were read, the one that this run is part of before all others. */
export function LoopNotice({ loops, search }: { loops: readonly LoopOfRuns[]; search: string }) {
  if (loops.length === 0) return null
  const ordered = loops.toSorted((a, b) => Number(b.withThis) - Number(a.withThis))
  const rest = ordered.length - MOST_NAMED
  return (
    <div className="grid gap-1.5 py-1">
      {ordered.slice(0, MOST_NAMED).map(({ loop, first, withThis }) => (
        <Notice key={first.id} tone="odd" title={withThis ? 'Crash loop, with this run.' : 'Crash loop.'}>
          {loopWords({ run: first, loop })} The first: <RunLink run={first} search={search} />.
        </Notice>
      ))}
      {rest > 0 && <p className="text-muted">And {formatNumber(rest)} more, shaded in the strip.</p>}
    </div>
  )
}
