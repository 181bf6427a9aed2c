import type { RangeField, WordField } from './fields'

/** Where something stands in the text of a search: from the first character on, up to and not including `to`. */
export interface Place {
  from: number
  to: number
}

/** A value that a word is looked for in: not reported at all, one that a newer API has added, or one that holds `text`. */
export type Wanted = { is: 'none' } | { is: 'other' } | { is: 'text'; text: string }

/** One end of a span: a number, ms, or epoch ms; with `ago`, ms before now. */
export interface Bound {
  value: number
  ago: boolean
  included: boolean
}

/** What a number, duration or time must lie in; null is open. `source` is how it is written. */
export interface Span {
  is: 'span'
  source: string
  low: Bound | null
  high: Bound | null
}

/** One condition of a search; a run passes where it holds, or with `negated` where it does not. */
export type SearchTerm = Place & { negated: boolean } & (
    | { kind: 'text'; text: string }
    | { kind: 'words'; field: WordField; values: readonly Wanted[] }
    | { kind: 'spans'; field: RangeField; values: readonly ({ is: 'none' } | Span)[] }
  )

/** A part of a search that can't be used, and what to write instead. It filters nothing. */
export interface SearchProblem extends Place {
  /** The part as it is written. */
  text: string
  sentence: string
  /** Whether it may have been meant as plain text. */
  maybeText: boolean
}

/** Text in quotes, as it is read back. */
export const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`

/** A value as it stands behind a colon: in quotes where it would be read as something else. */
export const printValue = (text: string) =>
  /^(none|other|)$/i.test(text) || /^["<>]|[\s,]|\.\./.test(text) ? quoted(text) : text

/** A word as it stands alone: in quotes where it would be read as something else. */
const printText = (text: string) => (/^[-"]|[\s:]/.test(text) ? quoted(text) : text)

function printWanted(wanted: Wanted | Span): string {
  if (wanted.is === 'text') return printValue(wanted.text)
  return wanted.is === 'span' ? wanted.source : wanted.is
}

/** A term without its minus, as it is read back. */
export const printTerm = (term: SearchTerm): string =>
  term.kind === 'text' ? printText(term.text) : `${term.field}:${term.values.map(printWanted).join(',')}`

/** The text of these terms; parsed again it gives the same ones. */
export const printSearch = (terms: readonly SearchTerm[]): string =>
  terms.map((term) => (term.negated ? '-' : '') + printTerm(term)).join(' ')
