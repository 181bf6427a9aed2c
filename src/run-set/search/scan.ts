import { isRangeField, type SearchField, searchField } from './fields'
import type { Place } from './term'

/** A word or a quoted text as it was written. */
export interface Atom extends Place {
  text: string
  quoted: boolean
}

/** What stands between two commas behind a colon: `>30s`, `5..10`, `failed`. */
export interface RawValue {
  operator: string
  atom: Atom
  /** The second one of `a..b`. */
  until: Atom | null
}

/** A piece of a search by its signs alone, before it is asked what they mean. */
export type Token = Place & { negated: boolean } & (
    | { kind: 'text'; text: string }
    | { kind: 'unknown'; name: string }
    | { kind: 'field'; field: SearchField; values: readonly RawValue[]; rest: string }
  )

const SPACE = /\s*/y
const MINUS = /-(?=\S)/y
const FIELD = /([^\s:"]*):/y
// A quote that is never closed goes on to the end.
const QUOTED = /"((?:\\["\\]|[^"])*)(?:"|$)/y
const WORD = /\S*/y
const OPERATOR = /(?:[<>]=?)?/y
const VALUE = /[^\s,]*/y
const OPERAND = /(?:(?!\.\.)[^\s,])*/y
/** What a field that does not exist takes with it. */
const ANYTHING = /(?:[:,<>=.]"(?:\\["\\]|[^"])*(?:"|$)|\S)*/y

/** Reads `pattern` at a place, and nothing where it does not stand there. */
function take(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const lengthOf = (pattern: RegExp, text: string, at: number) => take(pattern, text, at)?.[0].length ?? 0

/** Cuts a search into its pieces. Total: every character but spaces between them belongs to one of them. */
export function scan(text: string): Token[] {
  const tokens: Token[] = []
  let at = lengthOf(SPACE, text, 0)
  while (at < text.length) {
    const token = tokenAt(text, at)
    tokens.push(token)
    at = token.to + lengthOf(SPACE, text, token.to)
  }
  return tokens
}

function tokenAt(text: string, from: number): Token {
  const at = from + lengthOf(MINUS, text, from)
  const negated = at > from
  const phrase = take(QUOTED, text, at)
  if (phrase) return { kind: 'text', from, to: at + phrase[0].length, negated, text: unescaped(phrase[1]) }
  const named = take(FIELD, text, at)
  if (!named) {
    const to = at + lengthOf(WORD, text, at)
    return { kind: 'text', from, to, negated, text: text.slice(at, to) }
  }
  const [start, name = ''] = [at + named[0].length - 1, named[1]]
  const field = searchField(name)
  if (field === null)
    return { kind: 'unknown', from, to: start + lengthOf(ANYTHING, text, start), negated, name }
  const { values, to } = valuesAt(text, start + 1, isRangeField(field))
  const end = to + lengthOf(WORD, text, to)
  return { kind: 'field', from, to: end, negated, field, values, rest: text.slice(to, end) }
}

function valuesAt(text: string, from: number, compared: boolean): { values: RawValue[]; to: number } {
  const values: RawValue[] = []
  let at = from
  for (;;) {
    const operator = text.slice(at, at + lengthOf(OPERATOR, text, at))
    const atom = atomAt(text, at + operator.length, compared)
    const range = compared && text.startsWith('..', atom.to)
    const until = range ? atomAt(text, atom.to + 2, compared) : null
    values.push({ operator, atom, until })
    at = (until ?? atom).to
    if (text[at] !== ',') return { values, to: at }
    at += 1
  }
}

function atomAt(text: string, from: number, compared: boolean): Atom {
  const phrase = take(QUOTED, text, from)
  if (phrase) return { from, to: from + phrase[0].length, text: unescaped(phrase[1]), quoted: true }
  const to = from + lengthOf(compared ? OPERAND : VALUE, text, from)
  return { from, to, text: text.slice(from, to), quoted: false }
}

/** What was meant between quotes, its spaces as names are shown: single ones. */
const unescaped = (text = '') =>
  text
    .replace(/\\(["\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim()
