import type { ServerRun } from '../../../contract/server-run'
import type { LineageMark } from '../../../domain/lineage/marks'
import { lookWords } from '../../../domain/looks'
import { describeStatus } from '../../../domain/status'
import { durationMs, isRunning } from '../../../domain/timing'
import { formatDuration } from '../../../lib/duration'
import type { TimeZone } from '../../../lib/preferences'
import { cutMiddle, visibleText } from '../../../lib/text'
import { formatClock, formatShortTime, formatTimeToSecond } from '../../../lib/time'

/** "Nov 22, 18:04", or "18:04:11" on the same day as the time that stands before it. */
export function timeAfter(ms: number, beforeMs: number | null, zone: TimeZone): string {
  const dayOf = (at: number) => formatShortTime(at, zone).split(',')[0]
  return beforeMs !== null && dayOf(ms) === dayOf(beforeMs)
    ? formatClock(ms, zone)
    : formatShortTime(ms, zone)
}

const ranFor = (run: ServerRun, nowMs: number) => {
  const ms = durationMs(run, nowMs)
  if (ms === null) return 'duration unknown'
  return isRunning(run) ? `running for ${formatDuration(ms)}` : `ran for ${formatDuration(ms)}`
}

/** What makes a mark special, in a few words each. */
function roles(mark: LineageMark): string[] {
  const { current, sibling, loop } = mark
  return [
    ...(current ? ['this run'] : []),
    ...(sibling ? ['same server session'] : []),
    ...(loop ? ['in a crash loop'] : []),
  ]
}

/** A run of a strip in words: status, time, duration, version, and what makes it special. `nowMs`: 0 where it is over. */
export function markWords(mark: LineageMark, zone: TimeZone, nowMs: number) {
  const { run, beginMs } = mark
  return {
    status: visibleText(describeStatus(run.status).label),
    began: beginMs === null ? 'time not reported' : `began ${formatTimeToSecond(beginMs, zone)}`,
    ran: ranFor(run, nowMs),
    version:
      run.server_version_id === null
        ? 'version not reported'
        : `version ${visibleText(cutMiddle(run.server_version_id))}`,
    roles: roles(mark),
  }
}

/** The same as a name for the mark's link. How long a run has been running changes, and is left out. */
export function markName(mark: LineageMark, zone: TimeZone): string {
  const { status, began, ran, version, roles: special } = markWords(mark, zone, 0)
  return [status, began, ...(isRunning(mark.run) ? [] : [ran]), version, ...special].join(', ')
}

/** "3 failed runs of this deployment began within 40.0 s." */
export const loopWords = (mark: Pick<LineageMark, 'run' | 'loop'>): string =>
  lookWords(mark.run, false, mark.loop)[0]?.sentence ?? ''
