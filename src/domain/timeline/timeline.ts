import type { ServerRun } from '../../contract/server-run'
import { runBeginMs } from '../timing'
import { type Axis, placeOnAxis, type Span } from './axis'
import { silentGaps } from './gaps'
import type { Items } from './items'
import { type Lane, lanesOf } from './lanes'
import { type RunLine, runLineOf } from './run-line'

/** What is known of a run's session, each in its own order. */
export interface TimelineSources {
  exchanges: Items
  lines: Items
  errors: Items
  /** Whether all of it is here: only then silence can be told from what was not read. */
  complete: boolean
}

/** All that is drawn of a run. Each item is in one lane, or counted as outside or untimed. */
export interface Timeline {
  line: RunLine
  /** Null where nothing has a time. */
  axis: Axis | null
  lanes: readonly Lane[]
  /** Items that lie outside the run's time: see `placeOnAxis` for the rule. */
  outside: number
  /** Items that have no time. */
  untimed: number
  /** Messages in the lanes: a request with its response is two. */
  messages: number
  /** Null while not everything is read. */
  gaps: readonly Span[] | null
}

/** The timeline of a run as of `nowMs`. */
export function timelineOf(run: ServerRun, sources: TimelineSources, nowMs: number): Timeline {
  const { exchanges, lines, errors, complete } = sources
  const all = [exchanges, lines, errors]
  const { axis, inside } = placeOnAxis(
    run,
    all.map(({ items }) => items),
    nowMs,
  )
  const [talk = [], written = [], failures = []] = inside
  const count = (lists: readonly (readonly unknown[])[]) => lists.reduce((sum, { length }) => sum + length, 0)
  return {
    line: runLineOf(run, nowMs),
    axis,
    lanes: lanesOf(talk, written, failures),
    outside: count(all.map(({ items }) => items)) - count(inside),
    untimed: all.reduce((sum, { untimed }) => sum + untimed, 0),
    messages: talk.reduce(
      (sum, item) =>
        item.kind === 'exchange'
          ? sum + Number(item.exchange.request !== null) + Number(item.exchange.response !== null)
          : sum,
      0,
    ),
    gaps: complete && axis ? silentGaps(axis, runBeginMs(run) ?? axis.fromMs, inside) : null,
  }
}
