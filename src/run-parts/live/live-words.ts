import type { LiveState } from '../../run-set/live/live-loop'

/**
 * Whether and when the runs are read again, in words; seconds take two places, so that they can be counted down in place.
 * `failing` is whether the last look failed.
 */
export function liveWords(live: LiveState, failing: boolean, nowMs: number): string {
  switch (live.kind) {
    case 'off':
      return 'off'
    case 'paused':
      return `paused while ${live.why}`
    case 'refreshing':
      return failing ? 'backing off: looking now' : 'live'
    default: {
      if (live.why === null) return 'live'
      const seconds = Math.max(0, Math.ceil((live.nextAtMs - nowMs) / 1000))
      return `backing off: next look in ${String(seconds).padStart(2, '\u2007')} s`
    }
  }
}

/** Why it is not as often as it was chosen; null where it is. */
export function slowReason(live: LiveState): string | null {
  if (live.kind !== 'waiting' || live.why === null) return null
  return live.why === 'error'
    ? 'The last look failed, so the next one waits.'
    : 'Little is left of the API’s rate limit, which production agents share.'
}
