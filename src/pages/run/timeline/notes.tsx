import type { ReactNode } from 'react'
import { explain } from '../../../api/explain'
import type { Timeline } from '../../../domain/timeline/timeline'
import { formatNumber, plural } from '../../../lib/text'
import type { ListRead } from '../../../run-set/lists/list-read'
import type { Source } from './use-timeline'

const NAMES = { messages: 'The messages', logs: 'The logs', errors: 'The errors' } as const

/** What of the timeline is missing, and why, a line each. */
export function Notes({
  timeline: { outside, untimed, lanes },
  sources,
  ready,
}: {
  timeline: Timeline
  sources: readonly Source[]
  ready: boolean
}) {
  if (!ready) return null
  const allRead = sources.every(({ read }) => read.complete)
  const notes = [
    ...sources.flatMap(({ name, read }) => missing(NAMES[name], read)),
    ...(allRead && lanes.length === 0 && outside === 0 && untimed === 0
      ? ['No message, log line or error was reported.']
      : []),
    ...(outside > 0
      ? [
          `${formatNumber(outside)} outside this run’s time: ${outside === 1 ? 'it belongs' : 'they belong'} to another run of the session, or a clock was wrong.`,
        ]
      : []),
    ...(untimed > 0 ? [`${plural(untimed, 'item')} without a time, so not drawn.`] : []),
  ]
  if (notes.length === 0) return null
  return (
    <ul className="mt-1.5 grid gap-1 text-muted">
      {notes.map((note, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a note is what stands at its place, and holds no state
        <li key={at}>{note}</li>
      ))}
    </ul>
  )
}

function missing(what: string, read: ListRead<unknown>): ReactNode[] {
  if (read.refused !== null) {
    return [
      read.refused === 404
        ? `${what} are missing: this Metorial doesn’t offer them.`
        : `${what} are missing: they may not be read with this key.`,
    ]
  }
  if (read.error !== null) {
    return [<ReadOn key="error" words={`${explain(read.error, what).title}.`} button="Retry" read={read} />]
  }
  if (read.complete || read.reading) return []
  return [
    <ReadOn
      key="more"
      words={`${what} go on after the first ${formatNumber(read.items.length)}.`}
      button="Read on"
      read={read}
    />,
  ]
}

const ReadOn = ({ words, button, read }: { words: string; button: string; read: ListRead<unknown> }) => (
  <span className="flex flex-wrap items-center gap-x-2">
    {words}
    <button type="button" className="btn-ghost -my-1" disabled={read.reading} onClick={read.readOn}>
      {button}
    </button>
  </span>
)
