import type { FacetId, RunView } from '../view/view'
import { NONE, OTHER } from '../view/view-codec'
import { type DurationBin, searchOf } from './duration-bins'
import { durationOperand } from './duration-steps'
import type { Mix } from './mixes'

/** The part of a view that says which runs of the range it shows: spread over the view that a figure was counted in. */
export type RunFilter = Pick<RunView, 'search' | 'facets' | 'excluded'>

/** Of the runs that the filter lets through, those with one of the values, as they stand in the address. */
export function withValues(
  { search, facets, excluded }: RunFilter,
  facet: FacetId,
  values: readonly string[],
): RunFilter {
  const chosen = facets[facet]
  const both = chosen.length === 0 ? values : values.filter((value) => chosen.includes(value))
  if (both.length > 0) return { search, facets: { ...facets, [facet]: both }, excluded }
  // No value would be every value: the filter lets none of these through, and says so.
  const out = [...new Set([...excluded[facet], ...values])]
  return { search, facets: { ...facets, [facet]: values }, excluded: { ...excluded, [facet]: out } }
}

/** Those with any other value. */
function withoutValues(
  { search, facets, excluded }: RunFilter,
  facet: FacetId,
  values: readonly string[],
): RunFilter {
  const out = [...new Set([...excluded[facet], ...values])]
  return { search, facets, excluded: { ...excluded, [facet]: out } }
}

/** Those for which these search terms hold too (docs/search.md). */
export const withTerms = (filter: RunFilter, terms: string): RunFilter => ({
  ...filter,
  // Before what is there: that may end in a quote that is not closed.
  search: `${terms} ${filter.search}`.trim(),
})

/** Have ended, and it is known how long they took: what quantiles of the duration are of. */
const TIMED = '-stopped:none duration:>=0ms'

/** The runs behind each figure, of those of the filter that it was counted in. */
export const BEHIND = {
  runs: (filter) => filter,
  active: (filter) => withValues(filter, 'status', ['active']),
  failed: (filter) => withValues(filter, 'status', ['failed']),
  completed: (filter) => withValues(filter, 'status', ['completed']),
  other: (filter) => withValues(filter, 'status', [NONE, OTHER]),
  over: (filter) => withValues(filter, 'status', ['failed', 'completed']),
  duration: (filter) => withTerms(filter, TIMED),
  startup: (filter) => withTerms(filter, '-startup:none'),
  messages: (filter) => withTerms(filter, '-messages:none'),
  noDuration: (filter) => withTerms(filter, 'duration:none'),
} as const satisfies Record<string, (filter: RunFilter) => RunFilter>

/** Those that have ended and took so long, in ms, or longer: behind a quantile. */
export const behindQuantile = (filter: RunFilter, ms: number): RunFilter =>
  withTerms(filter, `-stopped:none duration:>=${durationOperand(ms)}`)

export const behindBin = (filter: RunFilter, bin: Pick<DurationBin, 'fromMs' | 'untilMs'>): RunFilter =>
  withTerms(filter, searchOf(bin))

/** Behind the others of a mix: all values but those that are told. */
export const behindOthers = (filter: RunFilter, { facet, parts }: Mix): RunFilter =>
  withoutValues(
    filter,
    facet,
    parts.map(({ value }) => value),
  )
