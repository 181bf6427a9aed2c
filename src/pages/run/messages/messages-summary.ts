import type { SessionMessage } from '../../../contract/session-message'
import { pairMessages } from '../../../domain/messages/pair-messages'
import { plural } from '../../../lib/text'
import type { ListRead } from '../../../run-set/lists/list-read'

/** What the messages are in a few words: "3 messages · 2 calls · 1 error · reading…". */
export function messagesSummary({
  items,
  complete,
  reading,
  error,
  refused,
}: ListRead<SessionMessage>): string {
  if (refused !== null) return 'not available'
  if (items.length === 0 && reading) return 'reading…'
  if (items.length === 0 && error !== null) return 'could not be loaded'
  const exchanges = pairMessages(items)
  const count = (fits: (exchange: (typeof exchanges)[number]) => boolean) => exchanges.filter(fits).length
  const errors = count(({ outcome }) => outcome === 'error')
  const toolErrors = count(({ outcome }) => outcome === 'toolError')
  const unanswered = count(({ outcome }) => outcome === 'unanswered')
  return [
    items.length === 0 ? 'none' : plural(items.length, 'message'),
    items.length > 0 &&
      plural(
        count(({ kind, request }) => kind === 'call' && request !== null),
        'call',
      ),
    errors > 0 && plural(errors, 'error'),
    toolErrors > 0 && plural(toolErrors, 'tool error'),
    unanswered > 0 && `${unanswered} unanswered`,
    reading ? 'reading…' : !complete && 'not all read',
  ]
    .filter((part) => part !== false)
    .join(' · ')
}
