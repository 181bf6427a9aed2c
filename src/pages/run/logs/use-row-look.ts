import { useMemo } from 'react'
import { useHref, useSearchParams } from 'react-router-dom'
import type { ServerRun } from '../../../contract/server-run'
import type { LineCounts } from '../../../domain/logs/line-filter'
import { usePreference } from '../../../lib/preferences'
import { epochMs } from '../../../lib/time'
import type { RowLook } from './log-row'
import type { useLogViewChoices } from './log-view-choices'

/** What all rows have in common; the same object while nothing of it changes, so that no row is drawn again. */
export function useRowLook(
  run: ServerRun,
  counts: LineCounts,
  total: number,
  [{ wrap, time }]: ReturnType<typeof useLogViewChoices>,
): RowLook {
  const zone = usePreference('timeZone')
  const [params] = useSearchParams()
  const others = new URLSearchParams(params)
  others.delete('at')
  // An absolute address: one that began with "?" would be of the page's base.
  const linkBefore = useHref({ search: `${others.size > 0 ? `${others}&` : ''}at=` })
  const beginMs = epochMs(run.created_at) ?? epochMs(run.started_at)
  const digits = String(total).length
  const levels = counts.levels.size > 1 || !counts.levels.has(null)
  const streams = counts.streams.size > 1
  return useMemo(
    () => ({ wrap, time, beginMs, zone, digits, levels, streams, linkBefore }),
    [wrap, time, beginMs, zone, digits, levels, streams, linkBefore],
  )
}
