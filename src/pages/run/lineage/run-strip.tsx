import { type KeyboardEvent, useRef, useState } from 'react'
import { Link } from 'react-router-dom'
import type { LineageMark } from '../../../domain/lineage/marks'
import { describeStatus } from '../../../domain/status'
import { paths } from '../../../lib/paths'
import { type TimeZone, usePreference } from '../../../lib/preferences'
import { LOOK } from './legend'
import { MarkLine } from './mark-line'
import { MarkShape } from './mark-shape'
import { markName, timeAfter } from './mark-words'

/** The place that a key leads to from `at`, among `count`; null for a key that leads nowhere. */
function placeFor(key: string, at: number, count: number): number | null {
  if (key === 'ArrowLeft') return Math.max(0, at - 1)
  if (key === 'ArrowRight') return Math.min(count - 1, at + 1)
  if (key === 'Home') return 0
  return key === 'End' ? count - 1 : null
}

/**
 * Runs as marks, each a link to its run, this one ringed. One tab stop: the arrow keys, Home and End walk along. The mark
 * that has the focus or the pointer is told of in the line below.
 */
export function RunStrip({
  marks,
  name,
  search,
}: {
  marks: readonly LineageMark[]
  /** Names the strip: "Runs of the same session". */
  name: string
  search: string
}) {
  const zone = usePreference('timeZone')
  const list = useRef<HTMLOListElement>(null)
  const [stopId, setStopId] = useState<string | null>(null)
  const [hoveredId, setHoveredId] = useState<string | null>(null)
  const placeOf = (id: string | null) => marks.findIndex((mark) => mark.run.id === id)
  const stop = placeOf(stopId) >= 0 ? placeOf(stopId) : marks.findIndex((mark) => mark.current)
  const told = marks[placeOf(hoveredId)] ?? marks[stop]

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return
    const place = placeFor(event.key, stop, marks.length)
    if (place === null) return
    event.preventDefault()
    list.current?.querySelectorAll('a')[place]?.focus()
  }

  return (
    <>
      <ol ref={list} aria-label={name} className="flex flex-wrap gap-y-1">
        {marks.map((mark, at) => (
          <li
            key={mark.run.id}
            className="inline-flex items-center"
            onPointerEnter={() => setHoveredId(mark.run.id)}
            onPointerLeave={() => setHoveredId(null)}
          >
            <TimeBefore mark={mark} before={marks[at - 1]} zone={zone} />
            <Link
              to={paths.run(mark.run.id, search)}
              aria-label={markName(mark, zone)}
              aria-current={mark.current ? 'true' : undefined}
              tabIndex={at === stop ? 0 : -1}
              className={`inline-flex h-[24px] min-w-[24px] items-center justify-center gap-1 hover:bg-sunken ${lookOf(mark)}`}
              onFocus={() => setStopId(mark.run.id)}
              onKeyDown={onKeyDown}
            >
              <MarkShape tone={describeStatus(mark.run.status).tone} />
              {mark.current && <span className="text-[11px] font-semibold text-accent">this run</span>}
            </Link>
          </li>
        ))}
      </ol>
      {told && <MarkLine mark={told} />}
    </>
  )
}

const lookOf = ({ current, sibling, loop }: LineageMark) =>
  [current ? `${LOOK.current} mx-0.5 px-2` : '', sibling ? LOOK.sibling : '', loop ? LOOK.loop : ''].join(' ')

/** When the marks from here on began: before the first, and after a long pause. */
function TimeBefore({
  mark,
  before,
  zone,
}: {
  mark: LineageMark
  before: LineageMark | undefined
  zone: TimeZone
}) {
  if (mark.beginMs === null) {
    // The first of those that stand last because their time is not known.
    return before?.beginMs === null ? null : <span className={`${TIME} pl-1.5`}>no time</span>
  }
  if (before !== undefined && mark.pauseMs === null) return null
  return (
    <time dateTime={new Date(mark.beginMs).toISOString()} className={`${TIME} ${before ? 'pl-1.5' : ''}`}>
      {timeAfter(mark.beginMs, before?.beginMs ?? null, zone)}
    </time>
  )
}

const TIME = 'pr-1 text-[11px] whitespace-nowrap text-faint'
