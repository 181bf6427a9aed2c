import { useNow } from '../lib/clock'
import { usePreference } from '../lib/preferences'
import { epochMs, formatExactTime, formatRelativeTime, formatTimeToSecond } from '../lib/time'
import { NotReported } from './not-reported'
import './time.css'

/** "6 min ago"; the exact time stands in its place while it or its row is hovered or has the focus. */
export function RelativeTime({ iso }: { iso: string | null }) {
  const ms = epochMs(iso)
  return ms === null ? <NotReported /> : <KnownRelativeTime ms={ms} />
}

function KnownRelativeTime({ ms }: { ms: number }) {
  const zone = usePreference('timeZone')
  const relative = useNow((nowMs) => formatRelativeTime(ms, nowMs))
  return (
    <time
      dateTime={new Date(ms).toISOString()}
      title={formatExactTime(ms, zone)}
      data-exact={formatTimeToSecond(ms, zone)}
      className="relative-time"
    >
      <span>{relative}</span>
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
