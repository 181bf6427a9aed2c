import { shownText } from '../../lib/shown-text'
import { visibleText } from '../../lib/text'
import type { SummaryPart } from './facts'

const MOST_CHARACTERS = 80

/** Third-party text on one line, a long one cut: its whole stands elsewhere on the page. */
export function brief(text: string): string {
  // Many code units can hide in one line of blanks; what is cut is cut between whole characters.
  const signs = Array.from(
    shownText(visibleText(text.slice(0, MOST_CHARACTERS * 4)).replace(/\s+/g, ' ')).trim(),
  )
  const cut = signs.length > MOST_CHARACTERS
  return cut ? `${signs.slice(0, MOST_CHARACTERS).join('').trimEnd()}…` : signs.join('')
}

/** The parts without empty words, and neighbouring words as one. */
export function joined(parts: readonly SummaryPart[]): SummaryPart[] {
  const all: SummaryPart[] = []
  for (const part of parts) {
    const last = all.at(-1)
    if (part === '') continue
    if (typeof part === 'string' && typeof last === 'string') all[all.length - 1] = last + part
    else all.push(part)
  }
  return all
}
