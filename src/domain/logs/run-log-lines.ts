import type { SessionEvent } from '../../contract/session-event'
import { epochMs } from '../../lib/time'
import { logLevel } from './log-level'
import type { RunLogLine } from './run-log-line'

// By event, not by list: when a page arrives, what came before it is not read again.
const linesOfEvent = new WeakMap<SessionEvent, readonly RunLogLine[]>()
const linesOfList = new WeakMap<readonly SessionEvent[], { runId: string; lines: readonly RunLogLine[] }>()

/**
 * The lines of one run, in the order of `events`, which is the API's. An event that names no run is kept; one of another
 * run isn't. One line of the API is one line here, whatever breaks are in it: its number and its link stay the same. The
 * same array for the same `events`.
 */
export function runLogLines(events: readonly SessionEvent[], runId: string): readonly RunLogLine[] {
  const known = linesOfList.get(events)
  if (known?.runId === runId) return known.lines
  const lines: RunLogLine[] = []
  for (const event of events) {
    if (event.server_run !== null && event.server_run.id !== runId) continue
    for (const line of eventLines(event)) lines.push(line)
  }
  linesOfList.set(events, { runId, lines })
  return lines
}

function eventLines(event: SessionEvent): readonly RunLogLine[] {
  const known = linesOfEvent.get(event)
  if (known !== undefined) return known
  const atMs = epochMs(event.created_at)
  const lines = (event.log_lines ?? []).map(({ type, line }, place) => {
    const text = line ?? ''
    return { id: `${event.id}:${place}`, atMs, stream: type, text, level: logLevel(text) }
  })
  linesOfEvent.set(event, lines)
  return lines
}
