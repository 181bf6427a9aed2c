import type { ReactNode } from 'react'
import { Link } from 'react-router-dom'
import { usePreference } from '../../../lib/preferences'
import { formatShortTime } from '../../../lib/time'
import { type Changes, changeWords } from '../../../run-set/overview/change'
import type { WholeRows } from '../../../run-set/run-rows'
import { runsBehind } from '../../../run-set/view/addresses'
import { type Range, rangeWords } from '../../../run-set/view/range'
import type { RunView } from '../../../run-set/view/view'

/** What the figures are held against, once for all of them, or why against nothing. */
export function ComparedLine({
  view,
  changes,
  before,
  complete,
}: {
  view: RunView
  /** Null while the range before is still being loaded. */
  changes: Changes | null
  /** The runs of the range before, where they are known. */
  before: WholeRows | null
  /** Whether the range itself is all loaded. */
  complete: boolean
}) {
  return (
    <p className="-mt-1 min-h-[19px] text-faint">
      {!complete && 'Only the runs loaded so far are counted. '}
      {changes === null ? (
        'Comparing with the range before…'
      ) : before === null ? (
        changeWords(changes.runs)
      ) : (
        <Against view={view} window={before.window} />
      )}
    </p>
  )
}

function Against({ view, window }: { view: RunView; window: WholeRows['window'] }): ReactNode {
  const zone = usePreference('timeZone')
  const { field: by, fromMs, untilMs } = window
  const range: Range = { by, fromMs, untilMs }
  return (
    <>
      Changes are against{' '}
      <Link
        className="underline decoration-line-strong underline-offset-2 hover:text-accent"
        to={runsBehind({ ...view, range }, view)}
      >
        the runs {rangeWords(range, (ms) => formatShortTime(ms, zone))}
      </Link>
      .
    </>
  )
}
