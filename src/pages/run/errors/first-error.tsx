import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { nonEmpty } from '../../../lib/text'
import { codeWords } from '../../../run-parts/errors/code-words'
import { useChosen } from '../chosen'
import { ErrorFacts } from './error-facts'
import { intoView, RING } from './ring'
import { useElsewhere } from './use-elsewhere'

/** Beyond this a message stands in a block of its own. */
const LINE_CHARACTERS = 240

/** The first error in full: its code and message, how often it occurs, what it means. */
export function FirstError({ run, error }: { run: ServerRun; error: ServerRunError }) {
  const { chosen } = useChosen()
  const { button, panel } = useElsewhere(run, error)
  const message = nonEmpty(error.message)
  const fits =
    message !== null && message.length <= LINE_CHARACTERS && !/[\n\r]/.test(error.message?.trim() ?? '')
  const isChosen = chosen === error.id
  return (
    <section
      ref={isChosen ? intoView : null}
      aria-label="First error"
      aria-current={isChosen || undefined}
      className={`rounded-[10px] border border-failed bg-failed-soft px-3.5 py-2.5 [overflow-wrap:anywhere] ${isChosen ? RING : ''}`}
    >
      <p className="min-h-5">
        <strong className="font-semibold text-failed">{codeWords(error)}</strong>
        {fits && ` — ${message}`} {button}
      </p>
      <ErrorFacts run={run} error={error} message={!fits} />
      {panel}
    </section>
  )
}
