import { useId } from 'react'
import { LineIcon } from '../../../components/line-icon'
import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { nonEmpty } from '../../../lib/text'
import { codeWords } from '../../../run-parts/errors/code-words'
import { ErrorFacts } from './error-facts'
import { offsetWords } from './error-words'
import { intoView, RING } from './ring'
import { useElsewhere } from './use-elsewhere'

/** An error in one line, that opens to all that is known of it. */
export function OtherError({
  run,
  error,
  open,
  chosen,
  onToggle,
}: {
  run: ServerRun
  error: ServerRunError
  open: boolean
  chosen: boolean
  onToggle: () => void
}) {
  const id = useId()
  const message = nonEmpty(error.message?.slice(0, 300))
  const offset = offsetWords(run, error)
  return (
    <li
      ref={chosen ? intoView : null}
      aria-current={chosen || undefined}
      className={`[overflow-wrap:anywhere] ${chosen ? `relative rounded-[10px] ${RING} ring-inset` : ''}`}
    >
      <button
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        className="flex w-full items-center gap-2 px-3.5 py-2 text-left -outline-offset-2 hover:bg-sunken"
        onClick={onToggle}
      >
        <LineIcon
          path="m4 2 4 4-4 4"
          className={`size-3 shrink-0 text-faint transition-transform ${open ? 'rotate-90' : ''}`}
        />
        <span className="min-w-0 flex-1 truncate">
          <strong className="font-semibold text-failed">{codeWords(error)}</strong>
          {message !== null && ` — ${message}`}
        </span>
        {offset !== null && (
          <span className="shrink-0 text-muted max-sm:hidden">{offset.replace(/ (after|before).*/, '')}</span>
        )}
      </button>
      {open && (
        <div id={id} className="border-t border-line px-3.5 pb-2.5">
          <ErrorFacts run={run} error={error} message />
          <Elsewhere run={run} error={error} />
        </div>
      )}
    </li>
  )
}

/** Asked for only once the error is open. */
function Elsewhere({ run, error }: { run: ServerRun; error: ServerRunError }) {
  const { button, panel } = useElsewhere(run, error)
  return (
    <>
      <p className="min-h-5">{button}</p>
      {panel}
    </>
  )
}
