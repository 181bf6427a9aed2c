import { signOf, UNSEEN } from '../../lib/shown-text'

/**
 * The escape sequences of a terminal, as a pattern's source: CSI (colours, movements of the cursor), OSC (titles, links)
 * and the strings DCS, SOS, PM and APC, each with its end, character sets, and single functions. What has no end is none.
 * Every part excludes the sign that ends it, so that no input makes the search slow.
 */
const SEQUENCE = [
  '\\x1b\\[[0-?]*[ -/]*[@-~]',
  '\\x1b\\][^\\x07\\x1b]*(?:\\x07|\\x1b\\\\)',
  '\\x1b[PX^_][^\\x1b]*\\x1b\\\\',
  '\\x1b[ -/]+[0-~]',
  '\\x1b[0-?DEMc\\\\]',
].join('|')

const SPECIAL = new RegExp(`${SEQUENCE}|${UNSEEN}`, 'gu')
const SEQUENCES = new RegExp(SEQUENCE, 'gu')
// Most lines are of this kind, and need no closer look.
const ORDINARY = /^[\t\x20-\x7e]*$/
const ESCAPE = '\x1b'

/** Whether a sequence, or an escape sign that begins none, was found. */
const isSequence = (found: string) => found.startsWith(ESCAPE) && found.length > 1

/** `text` without its escape sequences, each replaced by what `replace` says, and its unseen signs made visible. */
export function readEscapes(text: string, replace: (sequence: string) => string): string {
  if (ORDINARY.test(text)) return text
  return text.replace(SPECIAL, (found) => (isSequence(found) ? replace(found) : signOf(found)))
}

/** `text` without its escape sequences, and else as it came. */
export const withoutEscapes = (text: string): string =>
  text.includes(ESCAPE) ? text.replace(SEQUENCES, '') : text

const nothing = () => ''

/** A line as it is copied and saved: without escape sequences, unseen signs made visible, its line breaks kept. */
export const copiedLine = (text: string): string => readEscapes(text, nothing)

/** A line as it is shown and searched: as copied, but for the breaks in it, of which each is the sign "␊". */
export const plainLine = (text: string): string => breaksShown(copiedLine(text))

export const breaksShown = (text: string): string => text.replaceAll('\n', '␊')
