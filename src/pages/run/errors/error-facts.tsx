import type { ReactNode } from 'react'
import { KeyValues } from '../../../components/key-values'
import { ExactTime } from '../../../components/time'
import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { exitCodeWords } from '../../../domain/error-codes'
import { nonEmpty } from '../../../lib/text'
import { ErrorMeaning } from '../../../run-parts/errors/error-meaning'
import { ErrorMessage } from '../../../run-parts/errors/error-message'
import { JsonBlock } from '../json-block'
import { offsetWords } from './error-words'

/** What the error means, what to check, and all that it holds itself. `message`: whether it isn't shown elsewhere. */
export function ErrorFacts({
  run,
  error,
  message,
}: {
  run: ServerRun
  error: ServerRunError
  message: boolean
}) {
  const offset = offsetWords(run, error)
  const exit = exitCodeWords(error.metadata)
  const pairs: [string, ReactNode][] = []
  if (message && nonEmpty(error.message) !== null) {
    pairs.push(['Message', <ErrorMessage key="message" text={error.message ?? ''} />])
  }
  pairs.push([
    'Time',
    <span key="time" className="flex flex-wrap gap-x-2">
      <ExactTime iso={error.created_at} />
      {offset !== null && <span className="text-muted">{offset}</span>}
    </span>,
  ])
  if (exit !== null) pairs.push(['Exit code', exit])
  // An exit code alone is said in words already.
  if (exit === null || Object.keys(error.metadata ?? {}).length > 1) {
    pairs.push(['Metadata', <JsonBlock key="metadata" value={error.metadata} />])
  }
  return (
    <div className="grid gap-x-8 gap-y-1.5 md:grid-cols-[minmax(0,5fr)_minmax(0,6fr)]">
      <div className="py-[7px]">
        <ErrorMeaning code={error.code} />
      </div>
      <KeyValues pairs={pairs} />
    </div>
  )
}
