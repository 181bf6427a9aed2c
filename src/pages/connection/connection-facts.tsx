import type { ReactNode } from 'react'
import { apiBase, apiOrigin, config, isForeignApi } from '../../api/config'
import { type Connection, type Health, healthOf, useConnection } from '../../api/connection'
import { explain } from '../../api/explain'
import { maskedKey, useHeldKey } from '../../api/typed-key'
import { Card } from '../../components/card'
import { CopyableId } from '../../components/id'
import { KeyValues } from '../../components/key-values'
import { NotReported } from '../../components/not-reported'
import { ExactTime } from '../../components/time'
import { formatDuration } from '../../lib/duration'
import { usePreference } from '../../lib/preferences'
import { formatNumber } from '../../lib/text'
import { formatClock } from '../../lib/time'

const demo = import.meta.env.VITE_DATA === 'mock'

const STATE = {
  unknown: 'Nothing has been asked since this page was loaded',
  working: 'Working',
  kept: 'The API gives no new answer; a proxy shows its last good one',
  down: 'The newest request failed',
} as const satisfies Record<Health, string>

/** What the requests since the page was loaded have shown. */
export function ConnectionFacts() {
  const connection = useConnection()
  const zone = usePreference('timeZone')
  const clock = (ms: number) => formatClock(ms, zone) + (zone === 'utc' ? ' UTC' : '')
  const { lastSuccess, freshness, apiVersion } = connection
  const pairs: [string, ReactNode][] = [
    ['State', STATE[healthOf(connection)]],
    ['Data from', <Source key="source" />],
    ['Key', <KeySource key="key" />],
    ['Instance', config().instanceId ?? faint('the one that the key is of')],
    ['Last success', lastSuccess ? time(lastSuccess.atMs) : 'none yet'],
    ['Answer time', lastSuccess?.tookMs ? formatDuration(lastSuccess.tookMs) : <NotReported key="took" />],
    ['Data as of', freshness ? time(freshness.asOfMs) : <NotReported key="as-of" />],
    ['Requests left', requestsLeft(connection, clock)],
    ['API version', apiVersion ?? unreadable()],
    ['Last failure', <LastFailure key="failure" failure={connection.lastFailure} clock={clock} />],
  ]
  return (
    <Card title="Since this page was loaded">
      <KeyValues pairs={pairs} />
    </Card>
  )
}

const time = (ms: number) => <ExactTime iso={new Date(ms).toISOString()} />

const faint = (words: string) => <span className="text-faint">{words}</span>

const unreadable = () => (isForeignApi() ? faint('not readable from another origin') : <NotReported />)

function Source() {
  if (demo) return 'Demo data, made in this browser'
  if (isForeignApi()) return <span className="mono break-all">{apiBase()}</span>
  return (
    <>
      The proxy of this site, at <span className="mono break-all">{new URL(apiBase()).pathname}</span>
    </>
  )
}

function KeySource() {
  const held = useHeldKey()
  if (demo) return 'None needed'
  if (!isForeignApi()) return 'Added by the proxy; this browser never sees it'
  return held === null ? 'None typed' : <span className="mono">{maskedKey(held)}</span>
}

function requestsLeft({ rateLimit }: Connection, clock: (ms: number) => string) {
  if (rateLimit === null) return unreadable()
  const { remaining, limit, resetMs } = rateLimit
  return `${formatNumber(remaining)} of ${formatNumber(limit)} until ${clock(resetMs)}, shared with the whole organization`
}

function LastFailure({
  failure,
  clock,
}: {
  failure: Connection['lastFailure']
  clock: (ms: number) => string
}) {
  if (failure === null) return 'none'
  const { title, requestId } = explain(failure.error, 'Something')
  return (
    <>
      {title}, at {clock(failure.atMs)}
      {requestId !== null && (
        <span className="block">
          <span className="text-muted">Request </span>
          <CopyableId id={requestId} label="request id" />
        </span>
      )}
      {failure.error.kind === 'network' && isForeignApi() && (
        <span className="block text-muted">{apiOrigin()}</span>
      )}
    </>
  )
}
