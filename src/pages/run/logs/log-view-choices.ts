import { useSyncExternalStore } from 'react'
import { stored } from '../../../lib/stored'

const TIMES = ['none', 'offset', 'clock'] as const
/** What stands beside a line: nothing, the time since the run was created, or the time of day. */
export type TimeColumn = (typeof TIMES)[number]

/** How this browser shows logs. */
interface LogViewChoices {
  wrap: boolean
  time: TimeColumn
}

const FIRST: LogViewChoices = { wrap: false, time: 'offset' }

const choices = stored('log-view', (json): LogViewChoices => {
  const kept: Partial<Record<keyof LogViewChoices, unknown>> =
    typeof json === 'object' && json !== null ? json : {}
  return {
    wrap: kept.wrap === true,
    time: TIMES.find((time) => time === kept.time) ?? FIRST.time,
  }
})

/** The choices, and what changes them for the next time too. */
export function useLogViewChoices(): [LogViewChoices, (patch: Partial<LogViewChoices>) => void] {
  const now = useSyncExternalStore(choices.subscribe, choices.read)
  return [now, (patch) => choices.write({ ...choices.read(), ...patch })]
}
