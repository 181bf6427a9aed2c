import type { ReactNode } from 'react'

/** The room of the chart, the same before and after its runs have come. */
export function HistogramFrame({
  shown,
  head,
  plot,
}: {
  /** False: only its head is there. */
  shown: boolean
  head?: ReactNode
  plot?: ReactNode
}) {
  return (
    <section aria-label="Runs over time" className="card shrink-0 px-3 py-1">
      <div
        className={`flex min-h-[28px] items-center gap-x-3 ${shown ? 'max-sm:h-[54px] max-sm:flex-wrap max-sm:content-start' : ''}`}
      >
        {head}
      </div>
      {shown && <div className="mt-0.5 h-[90px]">{plot}</div>}
    </section>
  )
}
