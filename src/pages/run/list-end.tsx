import { explain } from '../../api/explain'
import { Notice } from '../../components/notice'
import { RetryButton } from '../../components/retry-button'

/** Why a list of the run ends where it does, and the way on; nothing where it is whole, or still read. */
export function ListEnd({
  error,
  failed,
  stopped,
  more,
  reading,
  onReadOn,
}: {
  error: Error | null
  /** What could not be read, as a title and as a sentence name it. */
  failed: { title: string; sentence: string }
  /** After what it stopped, in words; null where it did not. */
  stopped: string | null
  /** That there is more. */
  more: string
  reading: boolean
  onReadOn: () => void
}) {
  if (error !== null) {
    return (
      <Notice
        tone="failed"
        title={`${explain(error, failed.title).title}.`}
        action={<RetryButton disabled={reading} onRetry={onReadOn} />}
      >
        {explain(error, failed.sentence).sentence}
      </Notice>
    )
  }
  if (stopped === null) return null
  return (
    <Notice
      tone="quiet"
      title={`Stopped after ${stopped}.`}
      action={
        <button type="button" className="btn" onClick={onReadOn}>
          Read on
        </button>
      }
    >
      {more}
    </Notice>
  )
}
