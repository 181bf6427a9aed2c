import { FullPageState } from '../../components/full-page-state'
import type { TimeRange } from '../../contract/config'
import { usePreference } from '../../lib/preferences'
import { formatShortTime } from '../../lib/time'
import { type Range, rangeWords } from '../../run-set/view/range'
import { spanThatHolds } from '../../run-set/view/span-that-holds'

/** The range is empty: which run is the newest, and which range holds it. */
export function NoneInRange({
  range,
  newestMs,
  onRange,
}: {
  range: Range
  newestMs: number
  onRange: (last: TimeRange) => void
}) {
  const zone = usePreference('timeZone')
  const last = spanThatHolds(newestMs, Date.now())
  return (
    <FullPageState
      title={`No run ${rangeWords(range, (ms) => formatShortTime(ms, zone))}`}
      actions={
        <button type="button" className="btn" onClick={() => onRange(last)}>
          Show the runs {rangeWords({ by: 'created', last }, String)}
        </button>
      }
    >
      The newest run was created at {formatShortTime(newestMs, zone)}.
    </FullPageState>
  )
}
