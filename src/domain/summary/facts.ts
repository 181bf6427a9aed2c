import type { ServerRun } from '../../contract/server-run'
import type { ServerRunError } from '../../contract/server-run-error'
import type { TimeZone } from '../../lib/preferences'
import type { Talk } from './talk'

/** How often an error like this run's first one occurred in the days up to it, itself among them. */
export interface Similar {
  count: number
  /** Whether there may be more: not all were read. */
  atLeast: boolean
  days: number
  /** Whether only the errors of this deployment were counted, not all of the server's. */
  inDeployment: boolean
}

/** The newest completed run of the deployment from before this one, or that there is none among those that were read. */
export type LastGood =
  | { runId: string; atMs: number }
  /** `all`: whether they were all that there are. */
  | { runId: null; read: number; all: boolean }

/** What is known of a run; null is "not known, or not yet", and nothing is said of it. */
export interface SummaryFacts {
  run: ServerRun
  talk: Talk | null
  /** In order of time; `complete` once no more can come. */
  errors: { items: readonly ServerRunError[]; complete: boolean } | null
  similar: Similar | null
  lastGood: LastGood | null
  /** Epoch ms; for a run that goes on, and to leave the day out of a time of today. */
  nowMs: number
  zone: TimeZone
  /** Whether a time names its day even today: the sentence is read elsewhere and later. */
  dated: boolean
}

/** Plain words, something to set in mono, or a link to a run. All on one line, with control characters made visible. */
export type SummaryPart = string | { code: string } | { runId: string; text: string }
