import { createAnsiSequenceParser, type ParseToken } from 'ansi-sequence-parser'
import { breaksShown, plainLine, readEscapes } from './escapes'
import { type Ink, inkOf } from './ink'
import { plainSgr } from './sgr'

export interface SegmentStyle {
  /** Null is the ordinary text. */
  ink: Ink | null
  /** What is behind the text; null where nothing is. */
  paper: Ink | null
  bold: boolean
  italic: boolean
  line: 'under' | 'through' | 'over' | null
  /** Dimmed, or meant to be hidden: it is shown all the same. */
  quiet: 'dim' | 'hidden' | null
}

/** A part of a line that looks the same throughout; a null style is ordinary. */
export interface LogSegment {
  text: string
  style: SegmentStyle | null
}

interface StyledLine {
  segments: readonly LogSegment[]
  /** False when the line goes on. */
  whole: boolean
}

/** How much of a line is shown in its place, in UTF-16 units. */
export const SHOWN_MOST = 2000
// However a line is made, no more of it is looked at than this, and no more parts are drawn; the rest of the part that is
// shown is then plain.
const READ_MOST = 16_384
const SEGMENTS_MOST = 300
const SEQUENCE_MOST = 64

/**
 * The beginning of a line with its colours: `plainLine` cut after SHOWN_MOST, in parts. Each line begins plain: the lines
 * of the API come from different moments and streams, so a colour that one leaves on says nothing of the next.
 */
export function styledLine(text: string): StyledLine {
  const head = text.length > READ_MOST ? headOf(text) : text
  const plain = !head.includes('\x1b')
  const tokens = plain
    ? [{ value: plainLine(head), style: null }]
    : createAnsiSequenceParser()
        .parse(readEscapes(head, plainSgr))
        .map((token) => ({ value: breaksShown(token.value), style: styleOf(token) }))
  const segments: LogSegment[] = []
  let room = SHOWN_MOST
  for (const [at, { value, style }] of tokens.entries()) {
    const part = value.length > room ? value.slice(0, endBefore(value, room)) : value
    const last = segments.at(-1)
    if (at > SEGMENTS_MOST && last !== undefined) last.text += part
    else if (part !== '') segments.push({ text: part, style: at === SEGMENTS_MOST ? null : style })
    if (part !== value) return { segments, whole: false }
    room -= part.length
  }
  return { segments, whole: head === text }
}

/** The beginning of a very long line, without the sequence that may be cut in two at its end. */
function headOf(text: string): string {
  const head = text.slice(0, endBefore(text, READ_MOST))
  const last = head.lastIndexOf('\x1b')
  return last > READ_MOST - SEQUENCE_MOST ? head.slice(0, last) : head
}

/** `end`, or one less where that would part a pair of surrogates. */
function endBefore(text: string, end: number): number {
  const code = text.charCodeAt(end - 1)
  return code >= 0xd800 && code < 0xdc00 ? end - 1 : end
}

function styleOf({ foreground, background, decorations }: ParseToken): SegmentStyle | null {
  if (foreground === null && background === null && decorations.size === 0) return null
  // A ground that is black or white is still there to be seen.
  const [front, back] = [inkOf(foreground), background === null ? null : (inkOf(background) ?? 'grey')]
  const turned = decorations.has('reverse')
  return {
    ink: turned ? back : front,
    paper: turned ? (front ?? 'grey') : back,
    bold: decorations.has('bold'),
    italic: decorations.has('italic'),
    line: decorations.has('underline')
      ? 'under'
      : decorations.has('strikethrough')
        ? 'through'
        : decorations.has('overline')
          ? 'over'
          : null,
    quiet: decorations.has('hidden') ? 'hidden' : decorations.has('dim') ? 'dim' : null,
  }
}
