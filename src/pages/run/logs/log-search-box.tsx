import { LineIcon } from '../../../components/line-icon'
import { formatNumber } from '../../../lib/text'
import type { LogSearch } from './use-log-search'

/** Search in the shown lines: Enter goes to the next match, with Shift to the one before. */
export function LogSearchBox({ search }: { search: LogSearch }) {
  const { query, setQuery, step, prepare, matches } = search
  const none = matches.rows.length === 0
  return (
    <div className="flex min-w-0 flex-1 basis-72 items-center gap-1">
      <input
        type="search"
        aria-label="Search in the lines"
        placeholder="Search in the lines"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="h-[30px] min-w-0 flex-1 rounded-md border border-line-strong bg-raised px-2.5 placeholder:text-faint"
        value={query}
        onFocus={prepare}
        onChange={({ target }) => setQuery(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
          event.preventDefault()
          step(event.shiftKey ? -1 : 1)
        }}
      />
      <span role="status" className="min-w-[9ch] text-right whitespace-nowrap text-muted">
        {countOf(search)}
      </span>
      <Step label="Previous match" path="m2.5 7.5 3.5-3.5 3.5 3.5" disabled={none} onStep={() => step(-1)} />
      <Step label="Next match" path="m2.5 4.5 3.5 3.5 3.5-3.5" disabled={none} onStep={() => step(1)} />
    </div>
  )
}

function countOf({ needle, matches: { rows, more }, index }: LogSearch): string {
  if (needle === '') return ''
  if (rows.length === 0) return 'No match'
  return `${formatNumber(index + 1)} of ${more ? 'more than ' : ''}${formatNumber(rows.length)}`
}

const Step = (props: { label: string; path: string; disabled: boolean; onStep: () => void }) => (
  <button
    type="button"
    className="btn-ghost px-1.5"
    aria-label={props.label}
    title={props.label}
    disabled={props.disabled}
    onClick={props.onStep}
  >
    <LineIcon path={props.path} />
  </button>
)
