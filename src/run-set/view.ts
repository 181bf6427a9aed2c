import type { RunFieldId } from './fields'
import type { Range } from './range'

export const FACET_IDS = ['status', 'server', 'deployment', 'client', 'transport', 'type'] as const
export type FacetId = (typeof FACET_IDS)[number]

export interface SortKey {
  field: RunFieldId
  descending: boolean
}

/** What is loaded, what of it is shown, and how: all of it stands in the address. */
export interface RunView {
  /** The runs that are loaded: all of this range. */
  range: Range
  /** Free text over ids and names; every word must occur. */
  search: string
  /** The values of each facet that are let through; none means all. */
  facets: Readonly<Record<FacetId, readonly string[]>>
  /** The first key decides, the next ones break ties. None: the API's own order, the newest id first. */
  sort: readonly SortKey[]
  columns: readonly RunFieldId[]
}

export const DEFAULT_SORT: readonly SortKey[] = [{ field: 'created', descending: true }]

/** Lets every run through. */
export const NO_FILTER = {
  search: '',
  facets: { status: [], server: [], deployment: [], client: [], transport: [], type: [] },
} satisfies Pick<RunView, 'search' | 'facets'>

export const isFiltered = (view: RunView): boolean =>
  view.search !== '' || FACET_IDS.some((id) => view.facets[id].length > 0)

/** The next state of a column's sort: descending, ascending, off. With `add`, beside the other keys. */
export function cycleSort(sort: readonly SortKey[], field: RunFieldId, add: boolean): SortKey[] {
  const current = sort.find((key) => key.field === field)
  const next = !current
    ? [{ field, descending: true }]
    : current.descending
      ? [{ field, descending: false }]
      : []
  if (!add) return next
  if (!current) return [...sort, ...next]
  return sort.flatMap((key) => (key.field === field ? next : [key]))
}
