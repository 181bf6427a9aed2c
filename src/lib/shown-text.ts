const WORDS: Record<string, string> = {
  '\u061c': 'ALM',
  '\u200e': 'LRM',
  '\u200f': 'RLM',
  '\u2028': 'LS',
  '\u2029': 'PS',
  '\u202a': 'LRE',
  '\u202b': 'RLE',
  '\u202c': 'PDF',
  '\u202d': 'LRO',
  '\u202e': 'RLO',
  '\u2066': 'LRI',
  '\u2067': 'RLI',
  '\u2068': 'FSI',
  '\u2069': 'PDI',
}

/**
 * One character, as the source of a pattern with the flag `u`, that can't be seen, or that moves what stands around it:
 * controls but tab and line feed, what only formats, line separators, halves of surrogate pairs. A few signs that Unicode
 * counts among the formatting ones are drawn, and so left out.
 */
export const UNSEEN =
  '(?![\\t\\n\\u0600-\\u0605\\u06dd\\u070f\\u0890\\u0891\\u08e2])[\\p{Cc}\\p{Cf}\\p{Cs}\\u2028\\u2029]'

/** How an unseen character is shown: "␛", "⟪RLO⟫", "⟪U+009B⟫", "·" where it only joins or parts, "�" half a pair. */
export function signOf(unseen: string): string {
  const code = unseen.codePointAt(0) ?? 0
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '␡'
  if (code < 0xa0) return `⟪U+00${code.toString(16).toUpperCase()}⟫`
  if (code >= 0xd800 && code <= 0xdfff) return '�'
  const word = WORDS[unseen]
  return word === undefined ? '·' : `⟪${word}⟫`
}

const EVERY_UNSEEN = new RegExp(UNSEEN, 'gu')

/** Text on several lines, tabs and line feeds as they are, with every other unseen character made visible. */
export const shownText = (text: string): string => text.replace(EVERY_UNSEEN, signOf)
