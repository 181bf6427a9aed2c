import { useMemo } from 'react'
import { LineIcon } from '../../components/line-icon'
import { usePreference } from '../../lib/preferences'
import { visibleText } from '../../lib/text'
import { usePainted } from '../../lib/use-painted'
import { valueLabel } from '../../run-set/index/value-label'
import type { RunRows } from '../../run-set/run-rows'
import { withoutTerm } from '../../run-set/search/edit'
import { parseSearch } from '../../run-set/search/parse'
import { printTerm } from '../../run-set/search/term'
import { FACET_WORDS } from '../../run-set/view/facet-words'
import { FACET_IDS, type RunView } from '../../run-set/view/view'

type Filter = Pick<RunView, 'search' | 'facets' | 'excluded'>

interface Chip {
  key: string
  /** Whether runs like it are left out. */
  not: boolean
  label: string
  /** The filter without it. */
  removed: Partial<Filter>
}

/** What filters the runs, each as a chip that can be removed: chosen values, left-out ones, and terms of the search. */
export function FilterChips({
  view: { search, facets, excluded },
  facetOptions,
  onChange,
}: {
  view: Filter
  facetOptions: RunRows['facetOptions']
  onChange: (patch: Partial<Filter>) => void
}) {
  const zone = usePreference('timeZone')
  // Only for the names of values, which are the same in any rows.
  const optionsOf = usePainted(facetOptions)
  const chips = useMemo(
    () => [
      ...valueChips('facets', facets, optionsOf),
      ...valueChips('excluded', excluded, optionsOf),
      ...parseSearch(search, zone).terms.map((term) => ({
        key: `search ${term.from}`,
        not: term.negated,
        label: visibleText(printTerm(term)),
        removed: { search: withoutTerm(search, term) },
      })),
    ],
    [search, facets, excluded, optionsOf, zone],
  )
  if (chips.length === 0) return null
  return (
    <ul aria-label="Filters in use" className="flex flex-wrap items-center gap-1.5">
      {chips.map(({ key, not, label, removed }) => (
        <li
          key={key}
          className="flex h-[26px] max-w-full min-w-0 items-center rounded-md border border-line-strong bg-raised pl-2"
        >
          {not && <b className="mr-1 font-semibold text-failed">not</b>}
          <span className="max-w-64 truncate" title={label}>
            {label}
          </span>
          <button
            type="button"
            aria-label={`Remove ${not ? 'not ' : ''}${label}`}
            className="ml-0.5 flex h-full w-6 shrink-0 items-center justify-center rounded-md text-muted hover:bg-sunken hover:text-text"
            onClick={() => onChange(removed)}
          >
            <LineIcon path="M3 3l6 6M9 3l-6 6" className="size-2.5" />
          </button>
        </li>
      ))}
    </ul>
  )
}

function valueChips(
  part: 'facets' | 'excluded',
  values: RunView['facets'],
  facetOptions: RunRows['facetOptions'],
): Chip[] {
  return FACET_IDS.flatMap((facet) => {
    if (values[facet].length === 0) return []
    const options = facetOptions?.(facet)
    return values[facet].map((value) => ({
      key: `${part} ${facet} ${value}`,
      not: part === 'excluded',
      label: `${FACET_WORDS[facet]}: ${options?.find((option) => option.value === value)?.label ?? valueLabel(facet, value)}`,
      removed: { [part]: { ...values, [facet]: values[facet].filter((other) => other !== value) } },
    }))
  })
}
