import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { runBeginMs } from '../../../domain/timing'
import { formatDuration } from '../../../lib/duration'
import type { TimeZone } from '../../../lib/preferences'
import { plural } from '../../../lib/text'
import { epochMs, formatShortTime } from '../../../lib/time'
import type { Occurrences } from './use-similar-errors'

/** "+30.4 s after the run began"; null where one of both times is unknown. */
export function offsetWords(run: ServerRun, error: ServerRunError): string | null {
  const [begin, at] = [runBeginMs(run), epochMs(error.created_at)]
  if (begin === null || at === null) return null
  return at < begin
    ? `${formatDuration(begin - at)} before the run began`
    : `+${formatDuration(at - begin)} after the run began`
}

/** "27 occurrences since Nov 20" */
export function occurrenceWords(
  { count, atLeast, firstMs }: Occurrences,
  days: number,
  zone: TimeZone,
): string {
  if (count === 1 && !atLeast) return `no other in the ${days} days before`
  const day = formatShortTime(firstMs, zone).replace(/, \d\d:\d\d$/, '')
  return `${atLeast ? 'at least ' : ''}${plural(count, 'occurrence')} since ${day}`
}
