import { useId, useState } from 'react'
import { formatNumber } from '../../lib/text'
import { usePainted } from '../../lib/use-painted'
import type { FacetOption } from '../../run-set/index/facet-option'
import type { RunRows } from '../../run-set/run-rows'
import { FACET_WORDS } from '../../run-set/view/facet-words'
import type { FacetId, FacetValues, RunView } from '../../run-set/view/view'

/** From so many values on there is a box to look among them. */
const MANY = 9

type Filter = Pick<RunView, 'facets' | 'excluded'>

/** The values of some facets: to let in, or to leave out. */
export function FacetMenu({
  ids,
  facetOptions,
  view,
  onChange,
}: {
  ids: readonly FacetId[]
  facetOptions: NonNullable<RunRows['facetOptions']>
  view: Filter
  onChange: (patch: Filter) => void
}) {
  // The rows come first: a box that was clicked is checked at once, and its counts follow.
  const optionsOf = usePainted(facetOptions)
  return ids.map((id) => (
    <FacetSection
      key={id}
      facet={id}
      titled={ids.length > 1}
      options={optionsOf(id)}
      view={view}
      onChange={onChange}
    />
  ))
}

function FacetSection({
  facet,
  titled,
  options,
  view: { facets, excluded },
  onChange,
}: {
  facet: FacetId
  titled: boolean
  options: readonly FacetOption[]
  view: Filter
  onChange: (patch: Filter) => void
}) {
  const heading = useId()
  const [typed, setTyped] = useState('')
  const wanted = typed.trim().toLowerCase()
  const found = options.filter(({ label, value }) => `${label}\n${value}`.toLowerCase().includes(wanted))
  const word = FACET_WORDS[facet]
  const set = (value: string, as: 'let in' | 'left out' | 'either') =>
    onChange({
      facets: withValue(facets, facet, value, as === 'let in'),
      excluded: withValue(excluded, facet, value, as === 'left out'),
    })
  return (
    <section aria-labelledby={titled ? heading : undefined} className="not-first:mt-2">
      {titled && (
        <h2 id={heading} className="px-2 pb-0.5 text-[12px] font-medium text-muted">
          {word}
        </h2>
      )}
      {options.length >= MANY && (
        <input
          type="search"
          aria-label={`Look among the values of ${word.toLowerCase()}`}
          placeholder="Look among them…"
          className="mb-1 h-[28px] w-full rounded-md border border-line-strong bg-raised px-2"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
      )}
      <ul>
        {found.map((option) => (
          <FacetLine
            key={option.value}
            option={option}
            chosen={facets[facet].includes(option.value)}
            leftOut={excluded[facet].includes(option.value)}
            onChoose={(on) => set(option.value, on ? 'let in' : 'either')}
            onLeaveOut={(on) => set(option.value, on ? 'left out' : 'either')}
          />
        ))}
      </ul>
      {found.length === 0 && <p className="px-2 py-1 text-muted">None of them.</p>}
      {facets[facet].length + excluded[facet].length > 0 && (
        <button
          type="button"
          className="btn-ghost"
          onClick={() =>
            onChange({ facets: { ...facets, [facet]: [] }, excluded: { ...excluded, [facet]: [] } })
          }
        >
          Clear
        </button>
      )}
    </section>
  )
}

function FacetLine({
  option: { label, count },
  chosen,
  leftOut,
  onChoose,
  onLeaveOut,
}: {
  option: FacetOption
  chosen: boolean
  leftOut: boolean
  onChoose: (on: boolean) => void
  onLeaveOut: (on: boolean) => void
}) {
  return (
    <li className="group/line flex items-center rounded-md hover:bg-sunken">
      <label className="flex min-w-0 flex-1 items-center gap-2 py-1.5 pl-2">
        <input
          type="checkbox"
          className="size-3.5 shrink-0 accent-accent"
          checked={chosen}
          onChange={(event) => onChoose(event.target.checked)}
        />
        <span className={`min-w-0 flex-1 truncate ${leftOut ? 'text-muted line-through' : ''}`}>{label}</span>
        <span className="text-faint">{formatNumber(count)}</span>
      </label>
      <button
        type="button"
        aria-pressed={leftOut}
        aria-label={`Leave out ${label}`}
        title="Leave out"
        className={`btn-ghost px-1.5 ${leftOut ? 'text-failed' : 'opacity-0 group-hover/line:opacity-100 focus-visible:opacity-100 max-sm:opacity-100'}`}
        onClick={() => onLeaveOut(!leftOut)}
      >
        not
      </button>
    </li>
  )
}

function withValue(values: FacetValues, facet: FacetId, value: string, on: boolean): FacetValues {
  const others = values[facet].filter((other) => other !== value)
  return { ...values, [facet]: on ? [...others, value] : others }
}
