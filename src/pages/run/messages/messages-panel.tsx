import type { ServerRun } from '../../../contract/server-run'
import { pairMessages } from '../../../domain/messages/pair-messages'
import { isRunning } from '../../../domain/timing'
import { plural } from '../../../lib/text'
import { useRunMessages } from '../../../run-set/lists/use-run-messages'
import { ListEnd } from '../list-end'
import { MessagesBody } from './messages-body'
import { MessagesSkeleton } from './messages-skeleton'

/** All that client and server said to each other: the body of a panel. */
export function MessagesPanel({ run }: { run: ServerRun }) {
  const read = useRunMessages(run)
  const { items, complete, reading, error, refused, readOn } = read
  if (refused !== null) {
    return (
      <Line>
        {refused === 404
          ? 'This Metorial doesn’t offer the messages of sessions.'
          : 'The messages of sessions may not be read with this key.'}
      </Line>
    )
  }
  if ((run.server_session?.session_id ?? null) === null) {
    return <Line>The API reports no MCP session for this run, so no messages can be found.</Line>
  }
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 pt-2">
      {items.length > 0 ? (
        <MessagesBody
          exchanges={pairMessages(items)}
          run={run}
          mayCome={reading || !complete || isRunning(run)}
        />
      ) : reading ? (
        <MessagesSkeleton />
      ) : (
        complete &&
        error === null && <Line>No messages: neither side has said anything in this session.</Line>
      )}
      <p className="text-muted empty:hidden">
        {reading && items.length > 0 && `${plural(items.length, 'message')} read so far…`}
      </p>
      {/* Begin and end are said, the count in between is for the eye. */}
      <p role="status" className="sr-only">
        {reading ? 'Reading the messages…' : complete ? 'All messages are read' : ''}
      </p>
      <ListEnd
        error={error}
        failed={{ title: items.length > 0 ? 'More messages' : 'The messages', sentence: 'The messages' }}
        stopped={!complete && !reading ? plural(items.length, 'message') : null}
        more="There are more."
        reading={reading}
        onReadOn={readOn}
      />
    </div>
  )
}

const Line = ({ children }: { children: string }) => <p className="pt-2 text-muted">{children}</p>
