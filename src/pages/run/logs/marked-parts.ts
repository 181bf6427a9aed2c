import { inSmall } from '../../../domain/logs/line-search'
import type { LogSegment, SegmentStyle } from '../../../domain/logs/styled-line'

/** A part of a line, and whether it is (of) a match, or (of) the one that the search stands at. */
export interface MarkedPart {
  text: string
  style: SegmentStyle | null
  hit: 'match' | 'current' | null
}

/** The parts of a line, cut again where matches begin and end; `current` is where the chosen match begins. */
export function markedParts(
  segments: readonly LogSegment[],
  needle: string,
  current: number | null,
): readonly MarkedPart[] {
  if (needle === '') return segments.map((segment) => ({ ...segment, hit: null }))
  const text = inSmall(segments.map((segment) => segment.text).join(''))
  const parts: MarkedPart[] = []
  let begin = 0
  let match = text.indexOf(needle)
  for (const { text: part, style } of segments) {
    let at = begin
    const end = begin + part.length
    while (at < end) {
      // The next match may have begun in a part before this one.
      const inside = match !== -1 && match <= at
      const stop = Math.min(end, match === -1 ? end : inside ? match + needle.length : match)
      const hit = inside ? (match === current ? 'current' : 'match') : null
      parts.push({ text: part.slice(at - begin, stop - begin), style, hit })
      at = stop
      if (inside && at === match + needle.length) match = text.indexOf(needle, at)
    }
    begin = end
  }
  return parts
}
