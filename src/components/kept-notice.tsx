import { usePreference } from '../lib/preferences'
import { formatClock } from '../lib/time'
import { Notice } from './notice'

/** Says that a proxy shows what it has kept, and from when (epoch ms), because the API gives no new answer. */
export function KeptNotice({ asOfMs }: { asOfMs: number }) {
  const zone = usePreference('timeZone')
  return (
    <Notice tone="odd" title={`As of ${formatClock(asOfMs, zone)}${zone === 'utc' ? ' UTC' : ''}.`}>
      The API gives no new answer, so the proxy shows the last good one. This page goes on asking.
    </Notice>
  )
}
