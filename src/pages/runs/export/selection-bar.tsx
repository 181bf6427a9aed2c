import { type ReactNode, useEffect, useMemo, useRef } from 'react'
import { announce } from '../../../components/announcer'
import { CopyButton } from '../../../components/copy-button'
import { plural } from '../../../lib/text'

/**
 * What can be done with the selected runs. Lies over the bottom of the box around it, which must be positioned; no row
 * moves. `onClear` empties the selection, which takes the bar away: the caller then says where the focus goes.
 */
export function SelectionBar({
  ids,
  onClear,
  children,
}: {
  /** Of the selected runs, in the order shown; never empty. The same array until the selection changes. */
  ids: readonly string[]
  onClear: () => void
  /** Buttons for more of it. */
  children: ReactNode
}) {
  const text = useMemo(() => ids.join('\n'), [ids])
  const count = plural(ids.length, 'run')
  const first = useRef(count)
  useEffect(() => announce(`${first.current} selected. What can be done with it stands below the table.`), [])
  return (
    <div className="pointer-events-none absolute inset-x-2 bottom-3 z-20 flex justify-center">
      <section
        aria-label="Selected runs"
        className="card pointer-events-auto flex max-w-full flex-wrap items-center gap-1.5 border-line-strong bg-raised py-1.5 pr-1.5 pl-3 shadow-lg"
        onKeyDown={(event) => {
          // With a menu or a dialog open, Escape is for that.
          const opened = event.currentTarget.querySelector('[aria-expanded="true"], dialog[open]')
          if (event.key === 'Escape' && !opened) onClear()
        }}
      >
        <span className="mr-1.5 font-medium">{count} selected</span>
        <CopyButton text={text} label={plural(ids.length, 'run id')}>
          Copy ids
        </CopyButton>
        {children}
        <button type="button" className="btn-ghost" onClick={onClear}>
          Clear
        </button>
      </section>
    </div>
  )
}
