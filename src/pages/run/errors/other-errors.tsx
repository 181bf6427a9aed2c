import { useState } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import { plural } from '../../../lib/text'
import { useChosen } from '../chosen'
import { OtherError } from './other-error'

const FIRST = 5
const STEP = 100

/** The errors after the first, each a line that opens. Opening one chooses it; the chosen one is open and in the list. */
export function OtherErrors({ run, errors }: { run: ServerRun; errors: readonly ServerRunError[] }) {
  const { chosen, choose } = useChosen()
  const [shown, setShown] = useState(FIRST)
  const [opened, setOpened] = useState<ReadonlySet<string>>(new Set())
  const upTo = Math.max(shown, errors.findIndex(({ id }) => id === chosen) + 1)
  const left = errors.length - upTo
  const toggle = (id: string, open: boolean) => {
    const next = new Set(opened)
    if (open) next.delete(id)
    else next.add(id)
    setOpened(next)
    if (!open) choose(id)
    else if (chosen === id) choose(null)
  }
  return (
    <section aria-label={plural(errors.length, 'more error')} className="card overflow-hidden">
      <ul className="divide-y divide-line">
        {errors.slice(0, upTo).map((error) => {
          const isChosen = error.id === chosen
          const open = isChosen || opened.has(error.id)
          return (
            <OtherError
              key={error.id}
              run={run}
              error={error}
              open={open}
              chosen={isChosen}
              onToggle={() => toggle(error.id, open)}
            />
          )
        })}
      </ul>
      {left > 0 && (
        <button
          type="button"
          className="w-full border-t border-line px-3.5 py-2 text-left font-medium text-accent -outline-offset-2 hover:bg-sunken"
          onClick={() => setShown(upTo + STEP)}
        >
          {left > STEP
            ? `Show ${STEP} of ${plural(left, 'more error')}`
            : `Show ${plural(left, 'more error')}`}
        </button>
      )}
    </section>
  )
}
