import type { ServerRun } from '../../../contract/server-run'
import { runLogLines } from '../../../domain/logs/run-log-lines'
import { isRunning } from '../../../domain/timing'
import { plural } from '../../../lib/text'
import { useRunEvents } from '../../../run-set/lists/use-run-events'
import { ListEnd } from '../list-end'
import { LogView } from './log-view'

/** All that the run wrote to stdout and stderr: the body of a panel. */
export function LogsPanel({ run }: { run: ServerRun }) {
  const { items, complete, reading, error, refused, readOn } = useRunEvents(run)
  const lines = runLogLines(items, run.id)
  if (refused !== null) {
    return (
      <Line>
        {refused === 404
          ? 'This Metorial doesn’t offer the output of runs.'
          : 'The output of runs may not be read with this key.'}
      </Line>
    )
  }
  if (run.server_session === null) {
    return <Line>The API reports no MCP session for this run, so its output can’t be found.</Line>
  }
  const stopped = !complete && !reading
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 pt-2">
      {lines.length > 0 ? (
        <LogView run={run} lines={lines} />
      ) : reading || (stopped && error === null && items.length === 0) ? (
        <div
          aria-busy="true"
          className="flex h-60 items-center justify-center rounded-md bg-sunken text-muted"
        >
          Reading the output…
        </div>
      ) : (
        complete && error === null && <Line>{emptyWords(run)}</Line>
      )}
      <p className="text-muted empty:hidden">
        {reading && lines.length > 0 && `Reading on: ${plural(lines.length, 'line')} so far…`}
      </p>
      {/* Begin and end are said, the count in between is for the eye. */}
      <p role="status" className="sr-only">
        {reading ? 'Reading the output…' : complete ? `${plural(lines.length, 'line')} read` : ''}
      </p>
      <ListEnd
        error={error}
        failed={{ title: lines.length > 0 ? 'More of the output' : 'The output', sentence: 'The output' }}
        stopped={stopped && items.length > 0 ? plural(lines.length, 'line') : null}
        more="There is more."
        reading={reading}
        onReadOn={readOn}
      />
    </div>
  )
}

/** An empty output means different things. */
function emptyWords(run: ServerRun): string {
  if (isRunning(run)) return 'The run has written no output yet. What it writes is shown here as it comes.'
  return run.type === 'external'
    ? 'This run wrote no output. Its server is remote: only what Metorial was sent of it would be here.'
    : 'This run wrote no output, neither to stdout nor to stderr.'
}

const Line = ({ children }: { children: string }) => <p className="pt-2 text-muted">{children}</p>
