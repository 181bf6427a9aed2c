import { explain } from '../../api/explain'
import { ConnectionLink } from '../../components/connection-link'
import { IgnoredNotice } from '../../components/ignored-notice'
import { KeptNotice } from '../../components/kept-notice'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'
import type { RunSet } from '../../run-set/use-run-set'
import { KeptInBrowser } from '../live/kept-in-browser'
import { SinceLeft } from '../live/since-left'

/** What is to be known of the rows before they are read: what is missing, how old they are, what has come meanwhile. */
export function RunsNotices({
  set,
  ignored,
  nothingYet,
}: {
  set: RunSet
  /** What of the address could not be used. */
  ignored: readonly string[]
  nothingYet: boolean
}) {
  return (
    <>
      <IgnoredNotice values={ignored} />
      {!nothingYet && (
        <Trouble error={set.error ?? set.refreshError} onRetry={set.error ? set.retry : set.refresh} />
      )}
      {set.kept && <KeptNotice asOfMs={set.asOfMs} />}
      <KeptInBrowser />
      <SinceLeft />
    </>
  )
}

/** Rows that are there stay; what could not be loaded or refreshed is said above them. */
function Trouble({ error, onRetry }: { error: unknown; onRetry: () => void }) {
  if (!error) return null
  const { title, sentence, connection } = explain(error, 'A part of the list')
  return (
    <Notice
      tone="failed"
      title={`${title}.`}
      action={
        <>
          <RetryButton onRetry={onRetry} />
          {connection && <ConnectionLink />}
        </>
      }
    >
      {sentence}
    </Notice>
  )
}
