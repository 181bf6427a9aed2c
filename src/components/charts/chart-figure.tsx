import { type ReactNode, useId, useState } from 'react'

/** The frame of every chart: what it shows in words, the picture, and the same as a table for whoever prefers one. */
export function ChartFigure({
  title,
  units,
  words,
  legend,
  empty,
  table,
  children,
}: {
  title: string
  /** What is measured, and in what: "runs by duration, logarithmic". */
  units: string
  /** One sentence that sums up what the picture shows, and what it leaves out. */
  words: ReactNode
  legend?: ReactNode
  /** Why there is nothing to draw: "No run has a known duration". Null where there is something. */
  empty: string | null
  /** What the picture shows, in rows: called only when asked for. */
  table: () => ReactNode
  /** The picture. */
  children: ReactNode
}) {
  const id = useId()
  const [inRows, setInRows] = useState(false)
  return (
    <figure aria-labelledby={id} className="card min-w-0 break-inside-avoid px-3.5 py-3">
      <figcaption>
        <div className="flex min-h-7 items-center gap-x-2.5">
          <div className="min-w-0 flex-1">
            <h2 id={id} className="mr-2 inline font-semibold">
              {title}
            </h2>
            <span className="text-faint">{units}</span>
          </div>
          {empty === null && (
            <button
              type="button"
              className={`btn-ghost -mr-2 print:hidden ${inRows ? 'bg-sunken' : ''}`}
              aria-pressed={inRows}
              aria-label={`Table of ${title}`}
              onClick={() => setInRows(!inRows)}
            >
              Table
            </button>
          )}
        </div>
        <p className="text-muted">{words}</p>
      </figcaption>
      {empty !== null ? (
        <p className="py-6 text-center text-faint">{empty}</p>
      ) : inRows ? (
        <div className="mt-2">{table()}</div>
      ) : (
        // A column that lets go: a picture as wide as a wider window was would hold it open.
        <div className="mt-2 grid grid-cols-[minmax(0,1fr)] gap-1.5">
          {legend}
          {children}
        </div>
      )}
    </figure>
  )
}
