import type { ReactNode } from 'react'
import { explain } from '../../api/explain'
import { ConnectionLink } from '../../components/connection-link'
import { FullPageState } from '../../components/full-page-state'
import { RetryButton } from '../../components/retry-button'
import { plural } from '../../lib/text'
import type { RunRows } from '../../run-set/run-rows'
import type { RunSet } from '../../run-set/use-run-set'
import { NO_FILTER, type RunView } from '../../run-set/view/view'
import { NoneInRange } from './none-in-range'

/** Why there is no row: the list could not be loaded, there is no run, none in the range, or none that passes the filter. */
export function NoRows({
  set,
  rows: { newestMs, inRange },
  view,
  onChange,
}: {
  set: RunSet
  rows: RunRows
  view: RunView
  onChange: (patch: Partial<RunView>) => void
}) {
  if (newestMs === null) return set.error ? <RunsFailed error={set.error} onRetry={set.retry} /> : <NoRuns />
  if (inRange === 0)
    return (
      <NoneInRange
        range={view.range}
        newestMs={newestMs}
        onRange={(last) => onChange({ range: { by: 'created', last } })}
      />
    )
  return (
    <NoMatch
      loaded={plural(inRange, 'run')}
      actions={
        <button type="button" className="btn" onClick={() => onChange(NO_FILTER)}>
          Clear filters
        </button>
      }
    />
  )
}

function RunsFailed({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  const { title, sentence, connection, requestId } = explain(error, 'The list of runs')
  return (
    <FullPageState
      alert
      title={title}
      details={requestId === null ? undefined : `Request ${requestId}`}
      actions={
        <>
          <RetryButton onRetry={onRetry} />
          {connection && <ConnectionLink />}
        </>
      }
    >
      {sentence}
    </FullPageState>
  )
}

function NoRuns() {
  return (
    <FullPageState title="No runs yet">
      A run appears here as soon as a client connects to an MCP server. If you expect some, check that the key
      belongs to the right instance.
    </FullPageState>
  )
}

function NoMatch({ loaded, actions }: { loaded: string; actions: ReactNode }) {
  return (
    <FullPageState title="No run matches" actions={actions}>
      None of the {loaded} passes the filter.
    </FullPageState>
  )
}
