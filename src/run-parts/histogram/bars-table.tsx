import { memo } from 'react'
import type { TimeZone } from '../../lib/preferences'
import { formatNumber } from '../../lib/text'
import type { Histogram } from '../../run-set/histogram/histogram'
import { notDrawn, spanWords, totalOf } from './bar-words'

/** The bars in figures, for those who can't see them. */
export const BarsTable = memo(function BarsTable({
  data,
  caption,
  zone,
}: {
  data: Histogram
  caption: string
  zone: TimeZone
}) {
  return (
    <div className="sr-only">
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {['Time', 'Runs', 'Failed', 'Active', 'Completed', 'Other'].map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {data.bars
            .filter((bar) => totalOf(bar) > 0)
            .map((bar) => (
              <tr key={bar.untilMs}>
                <th scope="row">{spanWords(bar, data, zone)}</th>
                <td>{formatNumber(totalOf(bar))}</td>
                <td>{formatNumber(bar.failed)}</td>
                <td>{formatNumber(bar.active)}</td>
                <td>{formatNumber(bar.completed)}</td>
                <td>{formatNumber(bar.other)}</td>
              </tr>
            ))}
          {notDrawn(data).map(({ name, count }) => (
            <tr key={name}>
              <th scope="row">Not drawn, {name}</th>
              <td colSpan={5}>{formatNumber(count)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
})
