import { breaksShown, plainLine } from '../../../domain/logs/escapes'
import { type LogSegment, SHOWN_MOST, styledLine } from '../../../domain/logs/styled-line'
import { formatNumber } from '../../../lib/text'
import { type MarkedPart, markedParts } from './marked-parts'
import { lookOf } from './segment-look'

const BEFORE_MATCH = 200

/** The text of a line, as text only, with its colours and the matches in it. A very long one is cut. */
export function LogText({
  text,
  needle,
  current,
  wrap,
}: {
  text: string
  needle: string
  /** Where the current match begins; null when it is in another line. */
  current: number | null
  wrap: boolean
}) {
  const begin = styledLine(text)
  const length = begin.segments.reduce((sum, segment) => sum + segment.text.length, 0)
  // A match beyond the cut is shown with what is around it, without colours.
  const from =
    !begin.whole && current !== null && current + needle.length > length ? current - BEFORE_MATCH : 0
  const segments: readonly LogSegment[] =
    from === 0 ? begin.segments : [{ text: plainLine(text).slice(from, from + SHOWN_MOST), style: null }]
  const parts = markedParts(segments, needle, current === null ? null : current - from)
  return (
    <>
      {!begin.whole && (
        <button
          type="button"
          data-whole=""
          className="mr-1.5 rounded bg-accent-soft px-1 font-sans text-[11px] leading-4 text-accent hover:underline"
        >
          Show all {formatNumber(text.length)} characters
        </button>
      )}
      {from > 0 && '…'}
      {parts.map((part, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a line have nothing else, and keep their order
        <Part key={at} {...part} text={wrap ? breaksMade(part.text) : part.text} />
      ))}
      {!begin.whole && '…'}
    </>
  )
}

/** Where lines wrap, a break in a line is one on the screen too. */
const breaksMade = (text: string) => text.replaceAll(BREAK, `${BREAK}\n`)
const BREAK = breaksShown('\n')

const MARK = { match: 'bg-odd-soft text-text', current: 'bg-odd text-bg' } as const

function Part({ text, style, hit }: MarkedPart) {
  if (hit !== null) {
    return (
      <mark data-current={hit === 'current' || undefined} className={`rounded-[2px] ${MARK[hit]}`}>
        {text}
      </mark>
    )
  }
  const look = style === null ? '' : lookOf(style)
  return look === '' ? text : <span className={look}>{text}</span>
}
