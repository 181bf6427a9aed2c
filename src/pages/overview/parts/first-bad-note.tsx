import { Link } from 'react-router-dom'
import { LineIcon } from '../../../components/line-icon'
import { usePreference } from '../../../lib/preferences'
import { cutMiddle, visibleText } from '../../../lib/text'
import { formatExactTime, formatShortTime } from '../../../lib/time'
import type { Outcomes } from '../../../run-set/overview/first-bad'
import type { VersionShare } from '../../../run-set/overview/version-shares'
import { failedOf, failedShare } from './outcome-words'

const FLAG = 'M3 11V1.5M3 2h6.5L7.8 4.2l1.7 2.3H3'

/** The version with which the failures of a server became more: since when, and from what to what. */
export function FirstBadNote({
  version,
  before,
  href,
  nowMs,
}: {
  version: VersionShare
  /** How the runs of the versions before it ended. */
  before: Outcomes
  href: string
  nowMs: number
}) {
  const zone = usePreference('timeZone')
  const { value, server, firstMs } = version
  const name = visibleText(server?.label ?? '')
  return (
    // Spans: it stands within the sentence of the card, which shows with the bars and with the table.
    <span className="mt-1 flex flex-wrap items-baseline gap-x-1.5">
      <span className="inline-flex items-center gap-1 rounded-full bg-failed-soft px-1.5 text-[11px] font-[550] text-failed">
        <LineIcon path={FLAG} className="size-2.5 shrink-0" />
        First bad version
      </span>{' '}
      <Link
        className="mono underline decoration-line-strong underline-offset-2 hover:text-accent"
        to={href}
        title={visibleText(value)}
      >
        {visibleText(cutMiddle(value))}
      </Link>{' '}
      <span className="max-w-full truncate" title={name}>
        of {name}
      </span>{' '}
      <span>
        failures from {shareWords(before)} to {shareWords(version)}
      </span>{' '}
      {firstMs !== null && (
        <span>
          since its first run of the range,{' '}
          <time dateTime={new Date(firstMs).toISOString()} title={formatExactTime(firstMs, zone)}>
            {formatShortTime(firstMs, zone, nowMs)}
          </time>
        </span>
      )}
    </span>
  )
}

const shareWords = (of: Outcomes) => `${failedShare(of)} (${failedOf(of)})`
