import { Notice } from '../../components/notice'
import { usePreference } from '../../lib/preferences'
import { formatTimeToSecond } from '../../lib/time'
import { useEngineState } from '../../run-set/use-engine-state'

/** Until the API has answered: that the rows are those of an earlier visit, and of when. */
export function KeptInBrowser() {
  const zone = usePreference('timeZone')
  const keptMs = useEngineState()?.state.keptMs ?? null
  if (keptMs === null) return null
  const time = formatTimeToSecond(keptMs, zone) + (zone === 'utc' ? ' UTC' : '')
  return (
    <Notice tone="odd" title={`As of ${time}.`}>
      The API has not answered yet, so these are the runs that this browser kept.
    </Notice>
  )
}
