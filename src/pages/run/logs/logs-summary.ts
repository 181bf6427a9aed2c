import type { ServerRun } from '../../../contract/server-run'
import type { SessionEvent } from '../../../contract/session-event'
import { countLines } from '../../../domain/logs/line-filter'
import { runLogLines } from '../../../domain/logs/run-log-lines'
import { plural } from '../../../lib/text'
import type { ListRead } from '../../../run-set/lists/list-read'

/** What the panel holds, in a few words: "1,204 lines · 3 errors". */
export function logsSummary(run: ServerRun, events: ListRead<SessionEvent>): string {
  const { items, complete, reading, error, refused } = events
  if (refused !== null) return 'not available'
  const lines = runLogLines(items, run.id)
  if (lines.length === 0 && reading) return 'reading…'
  if (lines.length === 0 && error !== null) return 'could not be loaded'
  const { levels } = countLines(lines)
  const [errors, warnings] = [levels.get('error') ?? 0, levels.get('warning') ?? 0]
  return [
    lines.length === 0 ? 'no output' : plural(lines.length, 'line'),
    errors > 0 && plural(errors, 'error'),
    warnings > 0 && plural(warnings, 'warning'),
    reading ? 'reading…' : !complete && 'not all read',
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
