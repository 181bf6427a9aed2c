import { useNow } from '../lib/clock'
import { usePreference } from '../lib/preferences'
import { epochMs, formatExactTime, formatRelativeTime, formatTimeToSecond } from '../lib/time'
import { NotReported } from './not-reported'

/** "6 min ago"; the exact time stands in its place while it or its row is hovered or has the focus. */
export function RelativeTime({ iso }: { iso: string | null }) {
  const ms = epochMs(iso)
  return ms === null ? <NotReported /> : <KnownRelativeTime ms={ms} />
}

function KnownRelativeTime({ ms }: { ms: number }) {
  const zone = usePreference('timeZone')
  const relative = useNow((nowMs) => formatRelativeTime(ms, nowMs))
  return (
    <time dateTime={new Date(ms).toISOString()} title={formatExactTime(ms, zone)} className="group/time">
      <span className="group-hover/row:hidden group-hover/time:hidden group-focus-within/row:hidden">
        {relative}
      </span>
      <span className="hidden group-hover/row:inline group-hover/time:inline group-focus-within/row:inline">
        {formatTimeToSecond(ms, zone)}
      </span>
    </time>
  )
}

/** "Nov 22, 2026, 18:04:11.213", in the chosen time zone. */
export function ExactTime({ iso }: { iso: string | null }) {
  const zone = usePreference('timeZone')
  const ms = epochMs(iso)
  if (ms === null) return <NotReported />
  return <time dateTime={new Date(ms).toISOString()}>{formatExactTime(ms, zone)}</time>
}
