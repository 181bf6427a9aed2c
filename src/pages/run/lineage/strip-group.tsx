import { type LineageMark, spanOf } from '../../../domain/lineage/marks'
import { usePreference } from '../../../lib/preferences'
import { plural } from '../../../lib/text'
import { timeAfter } from './mark-words'
import { RunStrip } from './run-strip'

/** The runs that share something with this one: a strip of them, or a line where there are no others. */
export function StripGroup({
  title,
  of,
  marks,
  more,
  scope,
  search,
}: {
  title: string
  /** What they are runs of: "session". */
  of: string
  marks: readonly LineageMark[]
  /** Whether there are more than these. */
  more: boolean
  /** How much the strip rests on, in a sentence. */
  scope: string
  search: string
}) {
  const zone = usePreference('timeZone')
  const span = spanOf(marks)
  const failed = marks.filter((mark) => mark.run.status === 'failed').length
  const facts = [
    plural(marks.length, 'run'),
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(span
      ? [`${timeAfter(span.fromMs, null, zone)} – ${timeAfter(span.untilMs, span.fromMs, zone)}`]
      : []),
  ]
  return (
    <section aria-label={title} className="py-2">
      <h3 className="mb-1 flex flex-wrap items-baseline gap-x-2.5 font-semibold">
        {title}
        {marks.length > 1 && <span className="font-normal text-muted">{facts.join(' · ')}</span>}
      </h3>
      {marks.length > 1 ? (
        <>
          <RunStrip marks={marks} name={`Runs of the same ${of}`} search={search} />
          <p className="mt-0.5 text-[12px] text-faint">{scope}</p>
        </>
      ) : (
        <p className="text-muted">
          No other run of this {of} was found.
          {more && <span className="text-faint"> {scope}</span>}
        </p>
      )}
    </section>
  )
}
