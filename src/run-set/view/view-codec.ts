import type { TimeRange } from '../../contract/config'
import { CONNECTION_TYPES, RUN_STATUSES, RUN_TYPES } from '../../contract/server-run'
import { DEFAULT_FIELD_IDS, isRunFieldId, type RunFieldId } from './fields'
import { formatRange, parseRange } from './range-codec'
import {
  DEFAULT_SORT,
  eachFacet,
  FACET_IDS,
  type FacetId,
  formatSort,
  GROUP_IDS,
  type GroupId,
  NONE_PINNED,
  type RunView,
  type SortKey,
} from './view'

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
const isGroupId = (text: string): text is GroupId => GROUP_IDS.some((id) => id === text)

/** "not-" before a facet's name: its values are left out instead of let in. */
const facetName = (name: string) => name.replace(/^not-/, '')

/** Parameters by which pages about many runs say how they show them: they stay when the view changes. */
export const PAGE_PARAMS = ['find', 'order', 'each', 'against']
/** Parameters of the address that others than the view own. */
const OTHERS = ['open', 'at', ...PAGE_PARAMS]
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
  const facets = eachFacet((): string[] => [])
  const excluded = eachFacet((): string[] => [])
  let search = ''
  let sort: readonly SortKey[] | null = null
  let columns: RunFieldId[] | null = null
  let pinned = NONE_PINNED
  let group: GroupId | null = null
  for (const [name, value] of params) {
    if (name === 'q') search = value.trim()
    else if (name === 'sort') sort = parseSort(value, ignored)
    else if (name === 'cols') columns = parseColumns(name, value, ignored)
    else if (name === 'pin') pinned = parseColumns(name, value, ignored)
    else if (name === 'group' && isGroupId(value)) group = value
    else if (isFacetId(facetName(name))) {
      const facet = facetName(name) as FacetId
      const values = (name === facet ? facets : excluded)[facet]
      if (CLOSED[facet]?.includes(value) === false) ignored.push(`${name}=${value}`)
      else if (!values.includes(value)) values.push(value)
    } else if (!RANGE_NAMES.includes(name) && !OTHERS.includes(name)) ignored.push(`${name}=${value}`)
  }
  return {
    view: {
      range: parseRange(params, usual, ignored),
      search,
      facets,
      excluded,
      group,
      sort: sort ?? DEFAULT_SORT,
      columns: columns && columns.length > 0 ? columns : DEFAULT_FIELD_IDS,
      pinned,
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

function parseColumns(name: string, value: string, ignored: string[]): RunFieldId[] {
  const columns = new Set<RunFieldId>()
  for (const id of value.split(',')) {
    if (isRunFieldId(id)) columns.add(id)
    else ignored.push(`${name}=${id}`)
  }
  return [...columns]
}

/** The address of a view, without "?"; what is as usual is left out. */
export function formatRunView(view: RunView, usual: TimeRange = '24h'): URLSearchParams {
  const params = formatRange(view.range, usual)
  if (view.search !== '') params.set('q', view.search)
  for (const id of FACET_IDS) {
    for (const value of view.facets[id]) params.append(id, value)
    for (const value of view.excluded[id]) params.append(`not-${id}`, value)
  }
  if (view.group !== null) params.set('group', view.group)
  const sort = formatSort(view.sort)
  if (sort !== formatSort(DEFAULT_SORT)) params.set('sort', sort === '' ? NONE : sort)
  const columns = view.columns.join(',')
  if (columns !== DEFAULT_FIELD_IDS.join(',')) params.set('cols', columns)
  if (view.pinned.length > 0) params.set('pin', view.pinned.join(','))
  return params
}
