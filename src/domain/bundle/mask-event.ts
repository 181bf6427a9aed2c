import { MASK } from '../../lib/secret-text'
import type { OnFound } from './found-secret'
import { maskValue } from './mask-value'

const BEGIN = /-----BEGIN [A-Z\d ]{0,60}-----/
const END = /-----END [A-Z\d ]{0,60}-----/
/** A key has fewer lines; a beginning without an end must not swallow a log. */
const MOST_LINES = 150

interface EventLike {
  log_lines?: readonly { type?: string | null; line?: string | null }[] | null
}

/**
 * Masks the events of a run, one after the other: as any value, and beside that the lines between the beginning and the end
 * of a PEM block, which a log holds line by line.
 */
export function eventMasker(found: OnFound): (event: EventLike, path: string) => unknown {
  /** By stream, how many lines of an open block may still come. */
  const open = new Map<string, number>()
  return (event, path) => {
    const lines = event.log_lines
    if (!lines || lines.length === 0) return maskValue(event, path, found)
    const hidden = lines.map((entry, at) => {
      const text = entry.line ?? ''
      const stream = entry.type ?? ''
      const left = open.get(stream) ?? 0
      // The line of the beginning is a PEM block by itself, and masked as any other.
      if (left === 0) {
        if (BEGIN.test(text) && !END.test(text)) open.set(stream, MOST_LINES)
        return entry
      }
      open.set(stream, END.test(text) ? 0 : left - 1)
      found({ path: `${path}.log_lines[${at}].line`, kind: 'pem' })
      return { ...entry, line: MASK }
    })
    return maskValue({ ...event, log_lines: hidden }, path, found)
  }
}
