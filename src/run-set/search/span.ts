import type { TimeZone } from '../../lib/preferences'
import { type RangeField, SEARCH_FIELDS } from './fields'
import { type Operand, readOperand } from './operand'
import type { RawValue } from './scan'
import { backwards, barePoint, eitherOr, noOperand } from './sentences'
import { type Bound, printValue, type Span } from './term'

/** What the values of a field are compared with; where it can't be read, a sentence that says why. */
export function readSpan(
  field: RangeField,
  { operator, atom, until }: RawValue,
  zone: TimeZone,
): { is: 'none' } | Span | string {
  if (operator === '' && until === null && !atom.quoted && atom.text.toLowerCase() === 'none') {
    return { is: 'none' }
  }
  const { kind } = SEARCH_FIELDS[field]
  const first = readOperand(kind, atom.text, zone)
  if (first === null) return noOperand(kind, atom.text)
  const span = (low: Bound | null, high: Bound | null): Span => ({
    is: 'span',
    source: operator + printValue(atom.text) + (until ? `..${printValue(until.text)}` : ''),
    low,
    high,
  })
  // A date means all of its day; of a duration only its exact length is compared.
  const end = (of: Operand) =>
    kind === 'time' && of.until !== null ? bound(of, false, of.until) : bound(of, true)
  if (until !== null) {
    const second = readOperand(kind, until.text, zone)
    if (second === null) return noOperand(kind, until.text)
    if (operator !== '') return eitherOr(operator, atom.text)
    if (isBackwards(first, second)) return backwards(atom.text, until.text)
    return span(bound(first, true), end(second))
  }
  if (operator === '>' || operator === '>=') return span(bound(first, operator === '>='), null)
  if (operator === '<') return span(null, bound(first, false))
  if (operator === '<=') return span(null, end(first))
  if (first.ago) return barePoint(field, atom.text)
  return span(
    bound(first, true),
    first.until === null ? bound(first, true) : bound(first, false, first.until),
  )
}

const bound = ({ from, ago }: Operand, included: boolean, value = from): Bound => ({ value, ago, included })

/** Whether a range ends before it begins, where that can be told without knowing the present. */
const isBackwards = (first: Operand, second: Operand) =>
  first.ago === second.ago && (first.ago ? first.from < second.from : first.from > second.from)
