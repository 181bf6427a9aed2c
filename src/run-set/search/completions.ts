import type { FacetOption } from '../index/facet-option'
import type { FacetId } from '../view/view'
import { fieldAbout, SAMPLES } from './field-about'
import { isRangeField, SEARCH_FIELD_NAMES, type SearchField } from './fields'
import { type Atom, scan, type Token } from './scan'
import type { Place } from './term'
import { valueChoices } from './value-choices'

/** What could stand at the caret: `insert` takes the place of what stands there now. */
export interface Completion extends Place {
  insert: string
  label: string
  /** What it means; null where the label says it all. */
  about: string | null
  /** How many runs have that value and pass the other filters; null where that isn't known. */
  count: number | null
}

/** The values of a facet among the loaded runs; null before they are known. */
export type FacetOptions = ((facet: FacetId) => readonly FacetOption[]) | null

const MOST = 20

/**
 * What could stand at the caret: names of fields where a word begins, values behind a colon; none within quotes. At
 * most 20.
 */
export function completions(text: string, caret: number, facetOptions: FacetOptions): Completion[] {
  const token = scan(text).find(({ from, to }) => from < caret && caret <= to)
  const choices =
    token?.kind === 'field' && caret > colonOf(text, token)
      ? values(text, token, caret, facetOptions)
      : names(text, token, caret)
  return choices.slice(0, MOST)
}

const colonOf = (text: string, { from }: Token) => text.indexOf(':', from)

function names(text: string, token: Token | undefined, caret: number): Completion[] {
  const from = token ? token.from + Number(text[token.from] === '-') : caret
  // A name and its colon are replaced as a whole. Within a plain word, or right before one, nothing can be put in.
  const to = token && token.kind !== 'text' ? colonOf(text, token) + 1 : caret
  if (to === caret && /\S/.test(text[caret] ?? '')) return []
  const typed = text.slice(from, caret).toLowerCase()
  return SEARCH_FIELD_NAMES.filter((name) => name.startsWith(typed)).map((name) => ({
    from,
    to,
    insert: `${name}:`,
    label: name,
    about: fieldAbout(name),
    count: null,
  }))
}

function values(
  text: string,
  { field, values, to: end }: Token & { kind: 'field' },
  caret: number,
  facetOptions: FacetOptions,
): Completion[] {
  const index = values.findIndex(({ atom, until }) => caret <= (until ?? atom).to)
  const value = values[index]
  if (!value || value.until !== null) return []
  const { atom, operator } = value
  const from = atom.from - operator.length
  const typed = text.slice(from, caret).replace(/^"/, '').toLowerCase()
  const others = values.filter((other) => other !== value).map(({ atom }) => atom)
  // At the end of the text the next word can follow at once.
  const space = end === text.length && atom.to === end ? ' ' : ''
  return choices(field, others, facetOptions)
    .filter(({ label, insert }) => `${label}\n${insert}`.toLowerCase().includes(typed))
    .filter(({ insert }) => insert !== text.slice(from, atom.to))
    .map((choice) => ({ ...choice, from, to: atom.to, insert: choice.insert + space }))
}

/** What the values of a field could be, without those that stand in the term already. */
function choices(
  field: SearchField,
  others: readonly Atom[],
  facetOptions: FacetOptions,
): Omit<Completion, 'from' | 'to'>[] {
  if (field === 'id' || field === 'session') return []
  if (isRangeField(field)) {
    return SAMPLES[field].map(([insert, about]) => ({ insert, label: insert, about, count: null }))
  }
  const written = others.map(({ text }) => text.toLowerCase())
  return valueChoices(field, facetOptions?.(field) ?? null)
    .filter(
      ({ insert, value }) =>
        !written.includes(insert.toLowerCase()) && !written.includes(value.toLowerCase()),
    )
    .map(({ insert, label, count }) => ({ insert, label, about: null, count }))
}
