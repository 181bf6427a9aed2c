import { useEffect, useRef } from 'react'
import { RetryButton } from '../../../components/retry-button'
import type { BundleSource } from '../../../domain/bundle/bundle'
import { FOUND_KINDS, FOUND_WORDS } from '../../../domain/bundle/found-secret'
import { formatNumber, plural, visibleText } from '../../../lib/text'
import { bundleFileName } from './bundle-source'
import { type Review, useReview } from './use-review'
import { useSaveBundle } from './use-save-bundle'

/** What is masked in the file, shown before it is saved; then the saving itself. */
export function SaveBundle({ source, onTakeAnew }: { source: BundleSource; onTakeAnew: () => void }) {
  const { data: review, isError, refetch } = useReview(source)
  if (isError) {
    return (
      <Failed sentence="What looks like a secret could not be looked for." onRetry={() => void refetch()} />
    )
  }
  if (!review || review.done < review.total) {
    return (
      <Progress
        label="Looking for secrets"
        done={review?.done ?? 0}
        total={review?.total ?? 1}
        height="min-h-24"
      />
    )
  }
  return <Reviewed source={source} review={review} onTakeAnew={onTakeAnew} />
}

function Reviewed({
  source,
  review,
  onTakeAnew,
}: {
  source: BundleSource
  review: Review
  onTakeAnew: () => void
}) {
  const { save, cancel, saving, saved, error, written } = useSaveBundle(source, review)
  const box = useRef<HTMLDivElement>(null)
  // What had the focus is gone with the step before: the next Tab must not begin at the top of the page.
  useEffect(() => {
    if (saving && document.activeElement === document.body) box.current?.focus()
  }, [saving])
  return (
    <div ref={box} tabIndex={-1} className="grid gap-2 outline-none">
      <Secrets review={review} />
      {saved && <p className="text-done">{bundleFileName(source.runId)} is saved.</p>}
      {error !== null && (
        <Failed sentence={`The file could not be saved. ${visibleText(error.message)}`} onRetry={save} />
      )}
      {saving ? (
        <>
          <Progress label="Saving" done={written} total={review.total} height="" />
          <button type="button" className="btn justify-center" onClick={cancel}>
            Cancel
          </button>
        </>
      ) : (
        <div className="flex flex-wrap gap-2">
          <button type="button" className="btn flex-1 justify-center" onClick={save}>
            Save file
          </button>
          <button type="button" className="btn-ghost" onClick={onTakeAnew}>
            Read again
          </button>
        </div>
      )}
    </div>
  )
}

function Secrets({ review: { count, kinds, paths } }: { review: Review }) {
  return (
    <section aria-label="Masked values" className="rounded-md bg-sunken px-2.5 py-2">
      <p className="font-medium">
        {count === 0
          ? 'Nothing in it looks like a secret.'
          : `${plural(count, 'value')} that ${count === 1 ? 'looks like a secret is' : 'look like secrets are'} masked:`}
      </p>
      {count > 0 && (
        <>
          <ul className="mt-1 text-muted">
            {FOUND_KINDS.map((kind) => {
              const of = kinds[kind] ?? 0
              return of > 0 && <li key={kind}>{plural(of, FOUND_WORDS[kind][0], FOUND_WORDS[kind][1])}</li>
            })}
          </ul>
          <details className="mt-1">
            <summary className="text-muted hover:text-text">
              {paths.length < count ? `Where the first ${formatNumber(paths.length)} are` : 'Where they are'}
            </summary>
            <ol className="mono mt-1 max-h-40 overflow-y-auto [overflow-wrap:anywhere]">
              {paths.map((path) => (
                <li key={path} className="py-0.5">
                  {visibleText(path)}
                </li>
              ))}
            </ol>
          </details>
        </>
      )}
      <p className="mt-1 text-muted">
        A guess by names and shapes: look through the file before you pass it on.
      </p>
    </section>
  )
}

const Failed = ({ sentence, onRetry }: { sentence: string; onRetry: () => void }) => (
  <div role="alert" className="grid justify-items-start gap-2">
    <p className="[overflow-wrap:anywhere] text-failed">{sentence}</p>
    <RetryButton onRetry={onRetry} />
  </div>
)

/** `height` is what the step after it takes up, so that the popover doesn't jump. */
const Progress = ({
  label,
  done,
  total,
  height,
}: {
  label: string
  done: number
  total: number
  height: string
}) => (
  <div className={`grid content-start gap-1.5 ${height}`}>
    <p className="text-muted">{label}…</p>
    <progress
      aria-label={label}
      className="h-1.5 w-full accent-accent"
      value={Math.min(done, total)}
      max={total}
    />
  </div>
)
