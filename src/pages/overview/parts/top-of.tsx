import { type ReactNode, useState } from 'react'
import { formatNumber } from '../../../lib/text'

const FIRST_ROWS = 10
/** More are for the table of runs, and would be slow to draw. */
const MOST_ROWS = 100

/** The first ten of many rows, and a button that shows more of them: a hundred at most. */
export function TopOf<T>({
  items,
  children,
}: {
  items: readonly T[]
  /** Shows these: called for no more than are shown. */
  children: (shown: readonly T[]) => ReactNode
}) {
  const [more, setMore] = useState(false)
  const most = Math.min(items.length, MOST_ROWS)
  const shown = items.slice(0, more ? most : FIRST_ROWS)
  return (
    <>
      {children(shown)}
      {most > FIRST_ROWS && (
        <button
          type="button"
          className="btn-ghost -ml-1.5 h-6 justify-self-start px-1.5 print:hidden"
          onClick={() => setMore(!more)}
        >
          {more
            ? `Show the first ${FIRST_ROWS}`
            : most === items.length
              ? `Show all ${most}`
              : `Show the first ${most} of ${formatNumber(items.length)}`}
        </button>
      )}
      {/* Paper has no button, and must say what it leaves out. */}
      {shown.length < items.length && (
        <p className={`text-faint ${shown.length < most ? 'hidden print:block' : ''}`}>
          The first {shown.length} of {formatNumber(items.length)}.
        </p>
      )}
    </>
  )
}
