import { useMemo } from 'react'
import type { Axis } from '../../../domain/timeline/axis'
import type { Timeline } from '../../../domain/timeline/timeline'
import { usePreference } from '../../../lib/preferences'
import { formatNumber } from '../../../lib/text'
import { formatExactTime } from '../../../lib/time'
import { MOST_ROWS, tableRows } from './table-rows'

const COLUMNS = [
  ['What', ''],
  ['Began', 'text-right'],
  ['Took', 'text-right'],
  ['Outcome', ''],
] as const

/** All that the chart shows, in words. */
export function TimelineTable({ timeline, axis }: { timeline: Timeline; axis: Axis }) {
  const zone = usePreference('timeZone')
  const { rows, total } = useMemo(() => tableRows(timeline, axis), [timeline, axis])
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard */}
      <section className="mt-1 max-h-80 overflow-auto" aria-label="Timeline as a table" tabIndex={0}>
        <table className="w-full">
          <caption className="sr-only">What happened, in order of time since the run began</caption>
          <thead className="text-faint">
            <tr>
              {COLUMNS.map(([name, look]) => (
                <th
                  key={name}
                  scope="col"
                  className={`sticky top-0 bg-surface py-1 pr-3 font-medium ${look || 'text-left'}`}
                >
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, what, atMs, at, took, outcome }) => (
              <tr key={key} className="border-t border-line align-top">
                <th scope="row" className="py-1 pr-3 text-left font-normal [overflow-wrap:anywhere]">
                  {what}
                </th>
                <td className="py-1 pr-3 text-right whitespace-nowrap" title={formatExactTime(atMs, zone)}>
                  {at}
                </td>
                <td className="py-1 pr-3 text-right whitespace-nowrap text-muted">{took}</td>
                <td className="py-1 text-muted">{outcome}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {total > rows.length && (
        <p className="mt-1 text-muted">
          The first {formatNumber(MOST_ROWS)} of {formatNumber(total)} are listed.
        </p>
      )}
    </>
  )
}
