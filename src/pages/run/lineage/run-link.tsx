import { Link } from 'react-router-dom'
import type { ServerRun } from '../../../contract/server-run'
import { runBeginMs } from '../../../domain/timing'
import { paths } from '../../../lib/paths'
import { usePreference } from '../../../lib/preferences'
import { cutMiddle, visibleText } from '../../../lib/text'
import { formatTimeToSecond } from '../../../lib/time'

/** A run by the time at which it began, or by its id where that is not known; leads there. */
export function RunLink({ run, search }: { run: ServerRun; search: string }) {
  const zone = usePreference('timeZone')
  const ms = runBeginMs(run)
  return (
    <Link
      to={paths.run(run.id, search)}
      className="font-medium text-accent underline-offset-2 hover:underline"
    >
      {ms === null ? (
        <span className="mono">{visibleText(cutMiddle(run.id))}</span>
      ) : (
        <time dateTime={new Date(ms).toISOString()}>{formatTimeToSecond(ms, zone)}</time>
      )}
    </Link>
  )
}
