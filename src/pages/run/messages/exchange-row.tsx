import { lazy, memo, Suspense, useId } from 'react'
import { LineIcon } from '../../../components/line-icon'
import { NotReported } from '../../../components/not-reported'
import type { SessionMessage } from '../../../contract/session-message'
import type { Exchange } from '../../../domain/messages/exchange'
import { payloadBytes } from '../../../domain/messages/message-text'
import { formatBytes } from '../../../lib/bytes'
import { formatDuration } from '../../../lib/duration'
import { usePreference } from '../../../lib/preferences'
import { formatClock, formatExactTime } from '../../../lib/time'
import { oneLine } from './one-line'
import { OutcomeBadge } from './outcome-badge'
import { DIRECTION_WORDS } from './outcome-words'

const Detail = lazy(() => import('./exchange-detail').then((module) => ({ default: module.ExchangeDetail })))

const ARROWS = {
  client: 'M1.5 6h9M7.5 3l3 3-3 3',
  server: 'M10.5 6h-9M4.5 3l-3 3 3 3',
  unknown: 'M3 6h6',
} as const

/** A row's head, a button that opens what was said; the part below it comes with its own code. */
export const ExchangeRow = memo(function ExchangeRow({
  exchange,
  beginMs,
  open,
  dimmed,
  mayCome,
  tabbable,
  onToggle,
}: {
  exchange: Exchange
  /** From where times are counted, epoch ms; null where it is unknown. */
  beginMs: number | null
  open: boolean
  /** Whether it lies outside the run that is looked at. */
  dimmed: boolean
  mayCome: boolean
  /** Whether Tab stops at it: one row of the list. */
  tabbable: boolean
  onToggle: (id: string) => void
}) {
  const id = useId()
  const { kind, from, method, latencyMs } = exchange
  const shown =
    oneLine(method) ?? (kind === 'call' ? 'method not known' : (oneLine(exchange.request?.type) ?? 'message'))
  const about = oneLine(exchange.subject)
  return (
    <>
      <button
        type="button"
        data-row-head=""
        tabIndex={tabbable ? 0 : -1}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className={`grid w-full grid-cols-[12px_minmax(0,1fr)_auto] items-center gap-x-2.5 gap-y-0.5 px-2.5 py-1.5 text-left -outline-offset-2 hover:bg-sunken sm:grid-cols-[76px_12px_minmax(0,1fr)_132px_60px_76px] ${open ? 'bg-sunken' : ''} ${dimmed ? 'text-faint grayscale' : ''}`}
        onClick={() => onToggle(exchange.id)}
      >
        <LineIcon path={ARROWS[from]} className="size-3 text-faint" />
        <span className="truncate" title={[shown, about].filter((part) => part !== null).join(' ')}>
          <span className="sr-only">{DIRECTION_WORDS[from]}: </span>
          <span className={method === null ? 'text-muted' : 'mono'}>{shown}</span>{' '}
          {about !== null && <bdi className="ml-1">{about}</bdi>}
          {dimmed && <span className="sr-only">, outside this run’s time</span>}
        </span>{' '}
        <span className="text-right whitespace-nowrap sm:order-3">
          {latencyMs === null
            ? kind === 'call' && <NotReported>no latency known</NotReported>
            : formatDuration(latencyMs)}
        </span>{' '}
        <span className="col-start-2 col-end-4 flex items-center gap-x-2.5 text-muted sm:contents">
          <Offset ms={exchange.startMs} beginMs={beginMs} />{' '}
          <span className="min-w-0 sm:order-1">
            <OutcomeBadge exchange={exchange} mayCome={mayCome} />
          </span>{' '}
          <span className="text-right whitespace-nowrap sm:order-2">
            <Size messages={[exchange.request, exchange.response]} />
          </span>
        </span>
      </button>
      {open && (
        <div id={id} className="px-2.5 pb-2.5">
          <Suspense fallback={<div className="h-28" aria-busy="true" />}>
            <Detail exchange={exchange} mayCome={mayCome} />
          </Suspense>
        </div>
      )}
    </>
  )
})

/** "+412 ms" since the run's begin; the time itself where that isn't known. */
function Offset({ ms, beginMs }: { ms: number | null; beginMs: number | null }) {
  const zone = usePreference('timeZone')
  const look = 'min-w-0 truncate text-muted sm:order-first sm:text-right'
  if (ms === null) {
    return (
      <span className={look}>
        <NotReported>time not reported</NotReported>
      </span>
    )
  }
  return (
    <time className={look} dateTime={new Date(ms).toISOString()} title={formatExactTime(ms, zone)}>
      {beginMs === null
        ? formatClock(ms, zone)
        : `${ms < beginMs ? '−' : '+'}${formatDuration(Math.abs(ms - beginMs))}`}
    </time>
  )
}

function Size({ messages }: { messages: readonly (SessionMessage | null)[] }) {
  const sizes = messages.map((message) => (message === null ? null : payloadBytes(message)))
  const known = sizes.filter((size) => size !== null)
  if (known.length === 0) return <NotReported>no payload</NotReported>
  return formatBytes(known.reduce((sum, size) => sum + size, 0))
}
