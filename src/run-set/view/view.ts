import type { RunFieldId } from './fields'
import type { Range } from './range'

export const FACET_IDS = [
  'status',
  'server',
  'deployment',
  'client',
  'transport',
  'protocol',
  'type',
  'version',
] as const
export type FacetId = (typeof FACET_IDS)[number]
/** The values of each facet. */
export type FacetValues = Readonly<Record<FacetId, readonly string[]>>

/** What runs can be put together by. */
export const GROUP_IDS = ['server', 'deployment', 'client', 'version', 'session', 'error'] as const
export type GroupId = (typeof GROUP_IDS)[number]

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
  facets: FacetValues
  /** Those that are left out, whatever else is chosen. */
  excluded: FacetValues
  /** Null: the runs stand one by one. */
  group: GroupId | null
  /** The first key decides, the next ones break ties. None: the API's own order, the newest id first. */
  sort: readonly SortKey[]
  /** In the order shown. */
  columns: readonly RunFieldId[]
  /** Those of the columns that stay in sight, before the others, when the table is scrolled sideways. */
  pinned: readonly RunFieldId[]
}

export const DEFAULT_SORT: readonly SortKey[] = [{ field: 'created', descending: true }]
/** Always the same list, so that what is made of it is not made anew. */
export const NONE_PINNED: readonly RunFieldId[] = []

/** `values` for each facet. */
export const eachFacet = <T>(values: (id: FacetId) => T): Record<FacetId, T> =>
  Object.fromEntries(FACET_IDS.map((id) => [id, values(id)])) as Record<FacetId, T>

const NO_VALUES: FacetValues = eachFacet(() => [])

/** Lets every run through. */
export const NO_FILTER = { search: '', facets: NO_VALUES, excluded: NO_VALUES } satisfies Partial<RunView>

export const isFiltered = ({ search, facets, excluded }: RunView): boolean =>
  search !== '' || FACET_IDS.some((id) => facets[id].length + excluded[id].length > 0)

/** Whether the view shows the runs as the API lists them, newest first: the first page can begin it. */
export const isPlain = (view: RunView): boolean =>
  !isFiltered(view) && view.group === null && formatSort(view.sort) === formatSort(DEFAULT_SORT)

/** "-created,status" */
export const formatSort = (sort: readonly SortKey[]): string =>
  sort.map(({ field, descending }) => (descending ? '-' : '') + field).join(',')

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
