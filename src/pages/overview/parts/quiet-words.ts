import { ENOUGH_RUNS } from '../../../domain/usual'
import { plural } from '../../../lib/text'
import type { TimeWindow } from '../../../run-set/index/row-index'
import type { QuietDeployment } from '../../../run-set/overview/quiet-deployments'

/** An hour of runs and an hour of silence: less can't hold a deployment that has gone quiet. */
const SHORTEST_MS = 2 * 3_600_000

/** When a deployment counts as gone quiet (quiet-deployments.ts). */
const QUIET_RULE = `Gone quiet: ran ${ENOUGH_RUNS} times or more over at least an hour, and nothing has come since for an hour, for more than three of its usual pauses, and for longer than ever in the range.`

interface Seen {
  /** Null where the range can't tell. */
  quiet: readonly QuietDeployment[] | null
  window: TimeWindow
  nowMs: number
  /** When the oldest run was created, epoch ms; null where that is not known. */
  oldestMs: number | null
  /** Whether all runs of the range are loaded. */
  complete: boolean
}

/** Why none is listed; null where one is. */
export function whyNoneQuiet({ quiet, window, nowMs, oldestMs, complete }: Seen): string | null {
  if (quiet === null)
    return 'A range by when runs stopped can’t say: it leaves out those that have come and go on'
  if (quiet.length > 0) return null
  const fromMs = window.fromMs ?? oldestMs
  if (fromMs !== null && Math.min(window.untilMs ?? nowMs, nowMs) - fromMs < SHORTEST_MS) {
    return window.fromMs === null
      ? 'The runs reach back too little to say'
      : 'The range is too short to say: it takes two hours at least'
  }
  return complete
    ? 'No deployment has gone quiet'
    : 'None is known to have gone quiet, but not all runs of the range are loaded'
}

/** What the list holds, and what it can't. */
export function quietWords({ quiet, complete }: Seen, filtered: boolean): string {
  const count = quiet && quiet.length > 0 ? `${plural(quiet.length, 'deployment')}. ` : ''
  const partial =
    count !== '' && !complete ? ' Not all runs of the range are loaded: others may have gone quiet too.' : ''
  const only = filtered ? ' Only runs that the filter lets through count.' : ''
  return count + QUIET_RULE + partial + only
}
