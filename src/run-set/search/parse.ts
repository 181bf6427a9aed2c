import type { TimeZone } from '../../lib/preferences'
import { isRangeField, SEARCH_FIELDS, type WordField } from './fields'
import { type RawValue, scan, type Token } from './scan'
import { behindQuote, noText, notCompared, noValue, unknownField } from './sentences'
import { readSpan } from './span'
import type { SearchProblem, SearchTerm, Span, Wanted } from './term'

export interface ParsedSearch {
  terms: SearchTerm[]
  problems: SearchProblem[]
}

/**
 * Reads a search as docs/search.md describes it. Total: every word of it is in a term or in a problem. Times without a
 * zone of their own are in `zone`; ages stay relative to whenever the terms are asked.
 */
export function parseSearch(text: string, zone: TimeZone): ParsedSearch {
  const parsed: ParsedSearch = { terms: [], problems: [] }
  for (const token of scan(text)) {
    const read = termOf(token, zone)
    const { from, to } = token
    if (typeof read === 'string') {
      const maybeText = token.kind === 'unknown'
      parsed.problems.push({ from, to, text: text.slice(from, to), sentence: read, maybeText })
    } else parsed.terms.push(read)
  }
  return parsed
}

/** The term, or the sentence that says why it is none. */
function termOf(token: Token, zone: TimeZone): SearchTerm | string {
  const { from, to, negated } = token
  if (token.kind === 'text') {
    return token.text === '' ? noText() : { kind: 'text', from, to, negated, text: token.text }
  }
  if (token.kind === 'unknown') return unknownField(token.name)
  const { field, values, rest } = token
  const empty = values.some(({ atom, until }) => atom.text === '' || until?.text === '')
  if (empty) return noValue(field)
  if (rest !== '') return behindQuote(rest)
  if (isRangeField(field)) {
    const spans = each(values, (value) => readSpan(field, value, zone))
    return typeof spans === 'string' ? spans : { kind: 'spans', from, to, negated, field, values: spans }
  }
  const words = each(values, (value) => readWord(field, value))
  return typeof words === 'string' ? words : { kind: 'words', from, to, negated, field, values: words }
}

function readWord(field: WordField, { operator, atom: { text, quoted } }: RawValue): Wanted | string {
  if (operator !== '') return notCompared(field)
  if (quoted) return { is: 'text', text }
  const word = text.toLowerCase()
  if (word === 'none') return { is: 'none' }
  return word === 'other' && SEARCH_FIELDS[field].kind === 'closed' ? { is: 'other' } : { is: 'text', text }
}

/** What is read of each, or the first sentence that says why it can't be. */
function each<T extends Wanted | Span>(
  values: readonly RawValue[],
  read: (value: RawValue) => T | string,
): T[] | string {
  const found: T[] = []
  for (const value of values) {
    const one = read(value)
    if (typeof one === 'string') return one
    found.push(one)
  }
  return found
}
