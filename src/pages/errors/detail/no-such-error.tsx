import { Link } from 'react-router-dom'
import { FullPageState } from '../../../components/full-page-state'
import { usePreference } from '../../../lib/preferences'
import { epochMs, formatShortTime } from '../../../lib/time'
import { type Range, rangeWords, SPAN_MS, SPANS } from '../../../run-set/view/range'
import { isFiltered, NO_FILTER, type RunView } from '../../../run-set/view/view'
import type { KnownError } from './known-error'

/** The error does not occur in the range and the filter: when it did, and the ways to wider ones. */
export function NoSuchError({
  known,
  view,
  errorsAddress,
  onChange,
}: {
  known: KnownError | null
  view: RunView
  errorsAddress: string
  onChange: (patch: Partial<RunView>) => void
}) {
  const zone = usePreference('timeZone')
  const words = (range: Range) => rangeWords(range, (ms) => formatShortTime(ms, zone))
  const lastMs = epochMs(known?.newest?.created_at ?? null)
  const { by } = view.range
  return (
    <FullPageState
      title={`No such error ${words(view.range)}`}
      actions={
        <>
          {isFiltered(view) && (
            <button type="button" className="btn" onClick={() => onChange(NO_FILTER)}>
              Clear filters
            </button>
          )}
          {widerSpans(view.range).map((last) => (
            <button
              key={last}
              type="button"
              className="btn"
              onClick={() => onChange({ range: { by, last } })}
            >
              {last === 'all' ? 'Look in all time' : `Look ${rangeWords({ by: 'created', last }, String)}`}
            </button>
          ))}
          <Link className="btn" to={errorsAddress}>
            All errors
          </Link>
        </>
      }
    >
      {isFiltered(view) && 'None of the runs that pass the filter had it. '}
      {lastMs !== null && `The newest one that was read is of ${formatShortTime(lastMs, zone)}.`}
      {known === null && 'Nothing is known of it here: it may be older, or the address may be mistyped.'}
    </FullPageState>
  )
}

/** Those that are longer; of a range from one time to another all but the shortest. */
const widerSpans = (range: Range) =>
  SPANS.filter((span) => SPAN_MS[span] > ('last' in range ? SPAN_MS[range.last] : SPAN_MS['1h']))
