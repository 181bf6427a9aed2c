import { lazy, Suspense } from 'react'
import { PopoverButton } from '../../components/popover-button'
import type { RunRows } from '../../run-set/run-rows'
import { FACET_WORDS } from '../../run-set/view/facet-words'
import { FACET_IDS, type FacetId, type RunView } from '../../run-set/view/view'

const FacetMenu = lazy(() => import('./facet-menu').then((module) => ({ default: module.FacetMenu })))

/** Each has a button of its own where there is room for it. */
const FIRST: readonly FacetId[] = ['status', 'server', 'deployment', 'client']
const FURTHER = FACET_IDS.filter((id) => !FIRST.includes(id))

interface Props {
  facetOptions: NonNullable<RunRows['facetOptions']>
  view: RunView
  onChange: (patch: Partial<RunView>) => void
}

/** The facets of the range's runs; on a narrow screen all behind one button. */
export function RunFilters(props: Props) {
  return (
    <>
      <span className="contents max-sm:hidden">
        {FIRST.map((id) => (
          <FacetButton
            key={id}
            ids={[id]}
            word={FACET_WORDS[id]}
            title={`Filter by ${FACET_WORDS[id].toLowerCase()}`}
            {...props}
          />
        ))}
        <FacetButton ids={FURTHER} word="More" title="More filters" {...props} />
      </span>
      <span className="sm:hidden">
        <FacetButton ids={FACET_IDS} word="Filter" title="Filters" {...props} />
      </span>
    </>
  )
}

function FacetButton({
  ids,
  word,
  title,
  ...props
}: Props & { ids: readonly FacetId[]; word: string; title: string }) {
  const { facets, excluded } = props.view
  const count = ids.reduce((sum, id) => sum + facets[id].length + excluded[id].length, 0)
  return (
    <PopoverButton
      title={title}
      className={`inline-flex h-[30px] items-center gap-1.5 rounded-md border px-2.5 font-medium hover:bg-sunken ${count > 0 ? 'border-line-strong text-text' : 'border-dashed border-line-strong text-muted'}`}
      label={
        <>
          {word}
          {count > 0 && <b className="font-semibold text-accent">{count}</b>}
        </>
      }
    >
      <Suspense>
        <FacetMenu ids={ids} {...props} />
      </Suspense>
    </PopoverButton>
  )
}
