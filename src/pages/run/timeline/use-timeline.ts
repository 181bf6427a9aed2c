import { useMemo, useState } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import { runLogLines } from '../../../domain/logs/run-log-lines'
import { pairMessages } from '../../../domain/messages/pair-messages'
import { errorItems, exchangeItems, type Items, lineItems } from '../../../domain/timeline/items'
import { type Timeline, timelineOf } from '../../../domain/timeline/timeline'
import type { ListRead } from '../../../run-set/lists/list-read'
import { useRunErrors } from '../../../run-set/lists/use-run-errors'
import { useRunEvents } from '../../../run-set/lists/use-run-events'
import { useRunMessages } from '../../../run-set/lists/use-run-messages'
import { useRunNow } from '../use-run-now'

/** A list behind the timeline, with what it is called where it is missing. */
export interface Source {
  name: 'messages' | 'logs' | 'errors'
  read: ListRead<unknown>
}

const NOTHING: Items = { items: [], untimed: 0 }

const isSettled = ({ complete, reading }: ListRead<unknown>) => complete || !reading

/**
 * The timeline of a run from all that is read of it. The lanes come at once, when each list was read or gave up
 * (`ready`), so that the page below doesn't move with each page of them; from then on they follow what comes.
 */
export function useTimeline(run: ServerRun): {
  timeline: Timeline
  sources: readonly Source[]
  ready: boolean
} {
  const nowMs = useRunNow(run)
  const messages = useRunMessages(run)
  const events = useRunEvents(run)
  const errors = useRunErrors(run)
  const [wasReady, setWasReady] = useState(false)
  const ready = wasReady || [messages, events, errors].every(isSettled)
  if (ready && !wasReady) setWasReady(true)

  const exchangesRead = useMemo(
    () => (ready ? exchangeItems(pairMessages(messages.items)) : NOTHING),
    [ready, messages.items],
  )
  const linesRead = useMemo(
    () => (ready ? lineItems(runLogLines(events.items, run.id)) : NOTHING),
    [ready, events.items, run.id],
  )
  const errorsRead = useMemo(() => (ready ? errorItems(errors.items) : NOTHING), [ready, errors.items])
  const complete = messages.complete && events.complete && errors.complete
  const timeline = useMemo(
    () =>
      timelineOf(run, { exchanges: exchangesRead, lines: linesRead, errors: errorsRead, complete }, nowMs),
    [run, exchangesRead, linesRead, errorsRead, complete, nowMs],
  )
  return {
    timeline,
    sources: [
      { name: 'messages', read: messages },
      { name: 'logs', read: events },
      { name: 'errors', read: errors },
    ],
    ready,
  }
}
