import { CONNECTION_TYPES, RUN_STATUSES, RUN_TYPES } from '../../contract/server-run'
import type { FacetOption } from '../index/facet-option'
import type { FacetId } from '../view/view'
import { NONE } from '../view/view-codec'
import { SEARCH_FIELDS } from './fields'
import { printValue } from './term'

const CLOSED: Partial<Record<FacetId, readonly string[]>> = {
  status: RUN_STATUSES,
  type: RUN_TYPES,
  transport: CONNECTION_TYPES,
}

interface ValueChoice {
  value: string
  insert: string
  label: string
  count: number | null
}

/** The values that can be asked for: those of the loaded runs, or where they aren't known, those that are beforehand. */
export function valueChoices(facet: FacetId, options: readonly FacetOption[] | null): ValueChoice[] {
  if (options === null) {
    return (CLOSED[facet] ?? []).map((value) => ({
      value,
      insert: value,
      label: value,
      count: null,
    }))
  }
  const closed = SEARCH_FIELDS[facet].kind === 'closed'
  const labels = options.map(({ label }) => label.toLowerCase())
  return options.map(({ value, label, count }) => ({
    value,
    insert:
      value === '' || (closed && value === NONE) ? NONE : closed ? value : wordFor(value, label, labels),
    label,
    count,
  }))
}

const LONG = 40

/** The name where it stands for this value alone, as it is read better; else the id. */
function wordFor(value: string, label: string, labels: readonly string[]): string {
  const name = label.toLowerCase()
  const sameWhenRead = label === label.replace(/\s+/g, ' ').trim()
  const alone = labels.filter((other) => other.includes(name)).length === 1
  return printValue(alone && sameWhenRead && label.length <= LONG ? label : value)
}
