import { type FieldKind, SEARCH_FIELD_NAMES, SEARCH_FIELDS, type SearchField } from './fields'
import { nearest } from './nearest'

const WRITE: Partial<Record<FieldKind, readonly [string, string]>> = {
  number: ['number', '0, >100 or 5..10'],
  duration: ['duration', '30s, 5m or 2h'],
  time: ['time', '2026-11-20, 2026-11-20T18:04 or >-2h'],
}

const example = (field: SearchField) => `${field}:${SEARCH_FIELDS[field].example}`

export function noOperand(kind: FieldKind, text: string): string {
  const [what, instead] = WRITE[kind] ?? ['value', '']
  return `“${text}” is no ${what}: write ${instead}.`
}

export const noValue = (field: SearchField) =>
  `“${field}:” has no value: write it right behind the colon, as in ${example(field)}.`

export const notCompared = (field: SearchField) => `“${field}” can’t be compared: write ${example(field)}.`

export const behindQuote = (text: string) =>
  `“${text}” stands right behind a value: write a comma before another value, or a space before another word.`

export const eitherOr = (operator: string, text: string) =>
  `“${operator}” and “..” say two things: write either ${operator}${text} or a range without ${operator}.`

export const backwards = (first: string, second: string) =>
  `“${first}..${second}” ends before it begins: write ${second}..${first}.`

export const barePoint = (field: SearchField, text: string) =>
  `“${text}” alone is a single moment: write ${field}:>${text} for all since then.`

export const noText = () => 'There is nothing between the quotes: write a word there.'

export function unknownField(name: string): string {
  const what = name === '' ? 'Before the colon there is no field' : `“${name}” is no field`
  const near = nearest(name.toLowerCase(), SEARCH_FIELD_NAMES)
  return near.length > 0
    ? `${what}: did you mean ${near.join(' or ')}?`
    : `${what}: write ${SEARCH_FIELD_NAMES.join(', ')}, or put the text in quotes.`
}
