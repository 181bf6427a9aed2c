import type { Freshness } from '../api/freshness'
import type { LiveState } from './live/live-loop'
import type { SinceLeft } from './live/since-left'
import type { WalkState } from './walk/walk-state'

/** What a page knows of the working set; replaced, never changed. */
export interface EngineState {
  /** Grows when a run has come, gone or changed. */
  version: number
  /** How many runs were found to be gone so far. */
  removed: number
  walk: WalkState
  /** Of the newest page, when it was last read; null before it was. */
  freshness: Freshness | null
  /** Until the first answer: when this browser kept the runs that are shown, epoch ms. Null from then on. */
  keptMs: number | null
  /** What the refreshing does at this moment. */
  live: LiveState
  /** Why the last refresh failed; null when it did not. */
  refreshError: unknown
  /** What had come when somebody was back after a while; null where there is nothing to tell. */
  sinceLeft: SinceLeft | null
  /** Runs that have failed while the page is not looked at; 0 while it is. */
  unseenFailures: number
}
