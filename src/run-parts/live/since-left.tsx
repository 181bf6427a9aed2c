import { useEffect } from 'react'
import { announce } from '../../components/announcer'
import { Notice } from '../../components/notice'
import { formatNumber, plural } from '../../lib/text'
import type { SinceLeft as Counts } from '../../run-set/live/since-left'
import { useEngineState } from '../../run-set/use-engine-state'

const sentence = ({ runs, failed }: Counts) =>
  `Since you left: ${plural(runs, 'run')}, ${formatNumber(failed)} failed.`

/** What has come while the page was hidden, or closed and its runs kept; until it is dismissed. */
export function SinceLeft() {
  const known = useEngineState()
  const said = known?.state.sinceLeft ? sentence(known.state.sinceLeft) : null
  useEffect(() => {
    if (said !== null) announce(said)
  }, [said])
  if (said === null) return null
  return (
    <Notice
      tone="quiet"
      title={said}
      action={
        <button type="button" className="btn" onClick={() => known?.engine.dismissSinceLeft()}>
          Dismiss
        </button>
      }
    />
  )
}
