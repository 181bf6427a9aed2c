import { refusedStatus } from '../../../api/errors'
import { explain } from '../../../api/explain'
import { RetryButton } from '../../../components/retry-button'
import { plural } from '../../../lib/text'
import type { ErrorsPhase, ErrorsState } from '../../../run-set/errors/errors-of-runs'

/** What the groups by error are not told of; nothing where all errors are known. */
export function ErrorsNote({ errors, onRetry }: { errors: ErrorsState | null; onRetry: () => void }) {
  const [phase, count] = [errors?.phase ?? LOADING, errors?.count ?? 0]
  const said = words(phase, plural(count, 'error'))
  if (said === null) return null
  const retry = phase.kind === 'failed' && refusedStatus(phase.error) === null
  return (
    <p className="flex flex-wrap items-center gap-x-2 px-3 py-1.5 text-muted">
      {said}
      {retry && <RetryButton onRetry={onRetry} />}
    </p>
  )
}

const LOADING: ErrorsPhase = { kind: 'loading' }

function words(phase: ErrorsPhase, read: string): string | null {
  switch (phase.kind) {
    case 'complete':
      return null
    case 'loading':
      return `Loading the errors: ${read} so far.`
    case 'partial':
      return phase.why === 'cap'
        ? `Grouped by the newest ${read}; older ones were not read.`
        : `The API’s list of errors breaks off after ${read}: some runs may have errors that are not known.`
    case 'failed': {
      const refused = refusedStatus(phase.error)
      if (refused === null) return `${explain(phase.error, 'A part of the errors').title}.`
      return refused === 404
        ? 'This Metorial doesn’t offer the errors of runs: failed runs stand in one group.'
        : 'The errors of runs may not be read with this key: failed runs stand in one group.'
    }
  }
}
