import { politeIntervalMs } from '../../api/rate-limit'
import { shouldRetry } from '../../api/retry'
import type { ServerRun } from '../../contract/server-run'
import { usePreference } from '../../lib/preferences'
import { pollSeconds } from '../live/poll'
import { stillGrows } from './watched-run'

const SHORTEST_MS = 5000
/** A run that is looked at is read this many times as often as the list of runs. */
const CLOSER = 3
const AFTER_ERROR_MS = 60_000

/**
 * How long until a running run is looked at again, in ms, by the reader's choice and what is left of the rate limit; false
 * for never. After an error it is longer, and never where asking again can't help.
 */
export function useLiveInterval(): (error: Error | null) => number | false {
  const poll = usePreference('poll')
  return (error) => {
    const seconds = pollSeconds(poll)
    if (seconds === 0 || (error !== null && !shouldRetry(0, error))) return false
    const usualMs = Math.max(SHORTEST_MS, (seconds * 1000) / CLOSER)
    return politeIntervalMs(error === null ? usualMs : Math.max(AFTER_ERROR_MS, usualMs))
  }
}

/** The same for what changes seldom while the run runs, at most once in `shortestMs`; as React Query asks for it. */
export function useSeldom(run: ServerRun, shortestMs: number) {
  const intervalMs = useLiveInterval()
  return ({ state }: { state: { error: Error | null } }): number | false => {
    const ms = stillGrows(run) && intervalMs(state.error)
    return ms === false ? false : Math.max(shortestMs, ms)
  }
}
