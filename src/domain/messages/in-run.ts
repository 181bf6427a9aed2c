import type { ServerRun } from '../../contract/server-run'
import { epochMs } from '../../lib/time'
import { isRunning } from '../timing'
import type { Exchange } from './exchange'

/** Clocks of two machines differ, and a message is written a little after it was sent. */
const SLACK_MS = 1000

/**
 * Whether an exchange belongs to the run: messages are the server session's, which sibling runs share. The run that
 * answered names itself; else the run's time decides. Null where that isn't known. `nowMs` counts while the run runs.
 */
export function inRun(exchange: Exchange, run: ServerRun, nowMs: number): boolean | null {
  const speakers = speakersOf(exchange)
  if (speakers.length > 0) return speakers.includes(run.id)
  const { begin, end } = timeOf(run, nowMs)
  const first = exchange.startMs ?? exchange.endMs
  if (first === null || begin === null) return null
  if (Math.max(first, exchange.endMs ?? first) < begin - SLACK_MS) return false
  if (end === null) return null
  return first <= end + SLACK_MS
}

/** The runs (`srr_…`) that sent its messages: none, one or, as ids may be used again, two. */
const speakersOf = ({ request, response }: Exchange): string[] =>
  [request?.sender?.id, response?.sender?.id].filter(
    (id): id is string => typeof id === 'string' && id.startsWith('srr_'),
  )

/** How many runs spoke in these exchanges, `runId` among them whether it spoke or not. */
export const runsThatShare = (exchanges: readonly Exchange[], runId: string): number =>
  new Set([runId, ...exchanges.flatMap(speakersOf)]).size

/** A run is created before it is started, and may be spoken to before that is written down. */
function timeOf(run: ServerRun, nowMs: number): { begin: number | null; end: number | null } {
  const begin = epochMs(run.created_at) ?? epochMs(run.started_at)
  const stopped = epochMs(run.stopped_at)
  if (isRunning(run)) return { begin, end: nowMs }
  return { begin, end: stopped !== null && begin !== null && stopped < begin ? null : stopped }
}
