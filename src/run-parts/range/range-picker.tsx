import type { TimeRange } from '../../contract/config'
import { type Range, SPANS } from '../../run-set/view/range'
import { CustomRange } from './custom-range'

const LABEL = {
  '1h': ['1 h', 'Last hour'],
  '24h': ['24 h', 'Last 24 hours'],
  '7d': ['7 d', 'Last 7 days'],
  '30d': ['30 d', 'Last 30 days'],
  all: ['All', 'All runs'],
} as const satisfies Record<TimeRange, readonly [string, string]>

/** The time range that is loaded: one of the usual spans, or from one time until another. */
export function RangePicker({
  range,
  onChange,
}: {
  range: Range
  onChange: (patch: { range: Range }) => void
}) {
  return (
    <div className="flex items-center gap-1">
      <fieldset className="flex h-[30px] overflow-hidden rounded-md border border-line-strong bg-raised">
        <legend className="sr-only">Time range</legend>
        {SPANS.map((span) => (
          <label
            key={span}
            className="flex items-center border-r border-line px-2.5 font-medium text-muted last:border-0 hover:bg-sunken has-checked:bg-accent-soft has-checked:text-accent has-focus-visible:outline-2 has-focus-visible:-outline-offset-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name="range"
              className="sr-only"
              aria-label={LABEL[span][1]}
              checked={'last' in range && range.last === span}
              onChange={() => onChange({ range: { by: range.by, last: span } })}
            />
            {LABEL[span][0]}
          </label>
        ))}
      </fieldset>
      <CustomRange range={range} onChange={onChange} />
    </div>
  )
}
