import type { TimeRange } from '../contract/config'
import { CONNECTION_TYPES, RUN_STATUSES, RUN_TYPES } from '../contract/server-run'
import { DEFAULT_FIELD_IDS, isRunFieldId, RUN_FIELD_IDS, type RunFieldId } from './fields'
import { formatRange, parseRange } from './range-codec'
import { DEFAULT_SORT, FACET_IDS, type FacetId, type RunView, type SortKey } from './view'

/** A run whose value is null, and one whose value a newer API has added. */
export const NONE = 'none'
export const OTHER = 'other'

/** Facets whose values are known beforehand; the others hold ids and names. */
const CLOSED: Partial<Record<FacetId, readonly string[]>> = {
  status: [...RUN_STATUSES, NONE, OTHER],
  type: [...RUN_TYPES, NONE, OTHER],
  transport: [...CONNECTION_TYPES, NONE, OTHER],
}
const isFacetId = (text: string): text is FacetId => FACET_IDS.some((id) => id === text)

/** Parameters of the address that other pages own. */
const OTHERS = ['open']
const RANGE_NAMES = ['range', 'from', 'to', 'by']

/**
 * Reads a view from the address. Total: what can't be used is left out and named in `ignored`, as
 * "name=value". `usual` is the time range where the address names none.
 */
export function parseRunView(
  params: URLSearchParams,
  usual: TimeRange = '24h',
): { view: RunView; ignored: string[] } {
  const ignored: string[] = []
  const facets: Record<FacetId, string[]> = {
    status: [],
    server: [],
    deployment: [],
    client: [],
    transport: [],
    type: [],
  }
  let search = ''
  let sort: readonly SortKey[] | null = null
  let columns: RunFieldId[] | null = null
  for (const [name, value] of params) {
    if (name === 'q') search = value.trim()
    else if (name === 'sort') sort = parseSort(value, ignored)
    else if (name === 'cols') columns = parseColumns(value, ignored)
    else if (isFacetId(name)) {
      if (CLOSED[name]?.includes(value) === false) ignored.push(`${name}=${value}`)
      else if (!facets[name].includes(value)) facets[name].push(value)
    } else if (!RANGE_NAMES.includes(name) && !OTHERS.includes(name)) ignored.push(`${name}=${value}`)
  }
  return {
    view: {
      range: parseRange(params, usual, ignored),
      search,
      facets,
      sort: sort ?? DEFAULT_SORT,
      columns: columns ?? DEFAULT_FIELD_IDS,
    },
    ignored,
  }
}

function parseSort(value: string, ignored: string[]): readonly SortKey[] | null {
  if (value === NONE) return []
  const keys: SortKey[] = []
  for (const part of value.split(',')) {
    const field = part.replace(/^-/, '')
    if (!isRunFieldId(field) || keys.some((key) => key.field === field)) ignored.push(`sort=${part}`)
    else keys.push({ field, descending: part.startsWith('-') })
  }
  return keys.length > 0 ? keys : null
}

function parseColumns(value: string, ignored: string[]): RunFieldId[] | null {
  const names = value.split(',')
  for (const name of names) if (!isRunFieldId(name)) ignored.push(`cols=${name}`)
  const columns = RUN_FIELD_IDS.filter((id) => names.includes(id))
  return columns.length > 0 ? columns : null
}

/** The address of a view, without "?"; what is as usual is left out. */
export function formatRunView(view: RunView, usual: TimeRange = '24h'): URLSearchParams {
  const params = formatRange(view.range, usual)
  if (view.search !== '') params.set('q', view.search)
  for (const id of FACET_IDS) for (const value of view.facets[id]) params.append(id, value)
  const sort = view.sort.map((key) => (key.descending ? '-' : '') + key.field).join(',')
  if (sort !== '-created') params.set('sort', sort === '' ? NONE : sort)
  const columns = view.columns.join(',')
  if (columns !== DEFAULT_FIELD_IDS.join(',')) params.set('cols', columns)
  return params
}
