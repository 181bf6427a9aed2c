import { useMemo } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { pairMessages } from '../../../domain/messages/pair-messages'
import type { SummaryFacts } from '../../../domain/summary/facts'
import { talkOf } from '../../../domain/summary/talk'
import { isRunning } from '../../../domain/timing'
import { useNow } from '../../../lib/clock'
import { usePreference } from '../../../lib/preferences'
import { useRunErrors } from '../../../run-set/lists/use-run-errors'
import { useRunMessages } from '../../../run-set/lists/use-run-messages'
import { errorsInTime } from '../errors/errors-in-time'
import { SIMILAR_DAYS, useSimilarErrors } from '../errors/use-similar-errors'
import { useLastGood } from './use-last-good'

/** Of a run that is over, only the day of the present is said. */
const COARSE_MS = 900_000

/** What is known of the run by now, and whether more is on its way. */
export function useSummaryFacts(run: ServerRun): { facts: SummaryFacts; reading: boolean } {
  const messages = useRunMessages(run)
  const errors = useRunErrors(run)
  const sorted = errorsInTime(errors.items)
  const similar = useSimilarErrors(run, sorted[0] ?? null)
  const lastGood = useLastGood(run)
  const zone = usePreference('timeZone')
  const nowMs = useNow((ms) => (isRunning(run) ? ms : Math.floor(ms / COARSE_MS) * COARSE_MS))

  const { items, complete, refused } = messages
  const spoken = run.server_session !== null && refused === null && (items.length > 0 || complete)
  const talk = useMemo(
    () => (spoken ? talkOf(pairMessages(items), complete, run) : null),
    [spoken, items, complete, run],
  )
  return {
    reading: messages.reading || errors.reading,
    facts: {
      run,
      talk,
      errors: errors.refused === null ? { items: sorted, complete: errors.complete } : null,
      similar:
        similar.kind === 'known'
          ? {
              count: similar.count,
              atLeast: similar.atLeast,
              days: SIMILAR_DAYS,
              inDeployment: similar.of === 'deployment',
            }
          : null,
      lastGood,
      nowMs,
      zone,
      dated: false,
    },
  }
}
