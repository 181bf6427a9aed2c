import { CopyableId } from '../../../components/id'
import { JsonTree } from '../../../components/json-tree/json-tree'
import { ExactTime } from '../../../components/time'
import type { SessionMessage } from '../../../contract/session-message'
import type { Exchange } from '../../../domain/messages/exchange'
import { payloadBytes } from '../../../domain/messages/message-text'
import { payloadOf } from '../../../domain/messages/payload'
import { formatBytes } from '../../../lib/bytes'
import { oneLine } from './one-line'
import { OutcomeNote } from './outcome-note'

// Enough for the text of a tool's result: payload, result, content, block.
const OPEN_LEVELS = 4

/** What was said on both sides, and what a failure means. */
export function ExchangeDetail({ exchange, mayCome }: { exchange: Exchange; mayCome: boolean }) {
  const { request, response, kind } = exchange
  return (
    <div className="grid grid-cols-[minmax(0,1fr)] gap-2.5 pt-1.5">
      <OutcomeNote exchange={exchange} mayCome={mayCome} />
      <div
        className={`grid grid-cols-[minmax(0,1fr)] gap-2.5 ${request && response ? 'md:grid-cols-[repeat(2,minmax(0,1fr))]' : ''}`}
      >
        {request && <Message message={request} title={kind === 'call' ? 'Request' : 'Message'} />}
        {response && <Message message={response} title="Response" />}
      </div>
    </div>
  )
}

function Message({ message, title }: { message: SessionMessage; title: string }) {
  const payload = payloadOf(message)
  const bytes = payloadBytes(message)
  const { sender } = message
  return (
    <section aria-label={title} className="min-w-0">
      <h3 className="flex flex-wrap items-baseline gap-x-2 text-muted">
        <span className="font-semibold text-text">{title}</span>
        <ExactTime iso={message.created_at} />
        {bytes !== null && <span>{formatBytes(bytes)}</span>}
      </h3>
      <p className="text-muted [overflow-wrap:anywhere]">
        {oneLine(message.type) ?? 'of no named type'}, from {oneLine(sender?.type) ?? 'an unknown side'}{' '}
        {oneLine(sender?.id) !== null && <span className="mono">{oneLine(sender?.id)}</span>}
      </p>
      <div className="mt-1 rounded-md border border-line bg-surface px-2 py-1.5">
        {payload === undefined ? (
          <p className="text-muted">No payload.</p>
        ) : (
          <JsonTree key={message.id} value={payload} label={title.toLowerCase()} openLevels={OPEN_LEVELS} />
        )}
      </div>
      <p className="mt-0.5 text-faint">
        <CopyableId id={message.id} label="message id" />
      </p>
    </section>
  )
}
