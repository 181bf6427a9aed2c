import { memo } from 'react'
import { Link } from 'react-router-dom'
import { Sparkline } from '../../../components/charts/sparkline'
import { RelativeTime } from '../../../components/time'
import { paths } from '../../../lib/paths'
import { usePreference } from '../../../lib/preferences'
import { formatNumber } from '../../../lib/text'
import { codeWords } from '../../../run-parts/errors/code-words'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import { ErrorMarks } from '../error-marks'
import { Affected } from './affected'
import { ORDER_WORDS } from './list-address'
import { moveBetweenRows } from './move-between-rows'
import { fingerprintOf, rowTitle, trendWords } from './row-words'

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString())

/** One error. Its link covers the whole row, and is the row's one tab stop. */
export const ErrorRow = memo(function ErrorRow({
  group,
  search,
  fromMs,
}: {
  group: ErrorGroup
  /** Of the address, which the error's page keeps. */
  search: string
  /** Where the range begins, epoch ms; null where it is open. */
  fromMs: number | null
}) {
  const zone = usePreference('timeZone')
  const { kind, sinceMs } = group
  const fingerprint = fingerprintOf(group)
  return (
    <tr className="error-row">
      <th scope="row" data-part="error">
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <Link
            to={paths.error(group.id, search)}
            title={rowTitle(group)}
            className="error-link mono"
            onKeyDown={moveBetweenRows}
          >
            {codeWords(kind)}
          </Link>
          <ErrorMarks group={group} />
        </span>
        {kind.message !== null && <span className="error-message">{kind.message}</span>}
        {fingerprint !== null && (
          <span className="mono block truncate text-faint">
            <span className="font-sans">fingerprint</span> {fingerprint}
          </span>
        )}
      </th>
      <td data-part="trend" data-caption={ORDER_WORDS.new}>
        <Sparkline values={group.bars} color="failed" label={trendWords(group, zone)} />
      </td>
      <td data-part="count" data-caption={ORDER_WORDS.count}>
        {formatNumber(group.count)}
      </td>
      <td data-part="runs" data-caption={ORDER_WORDS.runs}>
        {formatNumber(group.rows.length)}
      </td>
      <td data-part="affected">
        <Affected group={group} />
      </td>
      <td data-part="first" data-caption={ORDER_WORDS.first}>
        <RelativeTime iso={iso(sinceMs)} />
        {sinceMs !== null && fromMs !== null && sinceMs < fromMs && (
          <span className="block text-faint">before the range</span>
        )}
      </td>
      <td data-part="last" data-caption={ORDER_WORDS.last}>
        <RelativeTime iso={iso(group.lastMs)} />
      </td>
    </tr>
  )
})
