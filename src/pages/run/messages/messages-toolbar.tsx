import { useMemo } from 'react'
import type { Direction, Exchange, Outcome } from '../../../domain/messages/exchange'
import { type ExchangeFilter, methodKey, tally, toolKey } from '../../../domain/messages/filter-exchanges'
import { FilterSelect, type Option } from './filter-select'
import { shortName } from './one-line'
import { DIRECTION_WORDS, OUTCOME_WORDS } from './outcome-words'
import { prepareSearch } from './prepare-search'

/** What narrows and orders the list. */
export function MessagesToolbar({
  exchanges,
  filter,
  onChange,
  newestFirst,
  onNewestFirst,
}: {
  /** Of which the counts are. */
  exchanges: readonly Exchange[]
  filter: ExchangeFilter
  onChange: (patch: Partial<ExchangeFilter>) => void
  newestFirst: boolean
  onNewestFirst: (newest: boolean) => void
}) {
  const options = useMemo(() => optionsOf(exchanges), [exchanges])
  return (
    <form
      aria-label="Narrow the messages"
      className="flex flex-wrap items-center gap-2"
      onSubmit={(event) => event.preventDefault()}
    >
      <input
        type="search"
        aria-label="Search in the messages"
        placeholder="Search in methods and payloads"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        className="h-[30px] min-w-0 flex-1 basis-44 rounded-md border border-line-strong bg-raised px-2.5 placeholder:text-faint"
        value={filter.search}
        onFocus={() => prepareSearch(exchanges)}
        onChange={({ target }) => onChange({ search: target.value })}
      />
      <FilterSelect
        label="Method"
        all="All methods"
        options={options.about}
        value={filter.about}
        onChange={(about) => onChange({ about })}
      />
      <FilterSelect
        label="Direction"
        all="Both directions"
        options={options.from}
        value={filter.from}
        onChange={(from) => onChange({ from })}
      />
      <FilterSelect
        label="Outcome"
        all="All outcomes"
        options={options.outcome}
        value={filter.outcome}
        onChange={(outcome) => onChange({ outcome })}
      />
      <select
        aria-label="Order"
        className="h-[30px] rounded-md border border-line-strong bg-raised px-1.5"
        value={newestFirst ? 'newest' : 'oldest'}
        onChange={({ target }) => onNewestFirst(target.value === 'newest')}
      >
        <option value="oldest">Oldest first</option>
        <option value="newest">Newest first</option>
      </select>
    </form>
  )
}

function optionsOf(exchanges: readonly Exchange[]) {
  const about: Option<string>[] = tally(exchanges, ({ method }) => [method]).map(([method, count]) => ({
    value: methodKey(method),
    label: shortName(method, 'No method'),
    count,
  }))
  const tools = tally(
    exchanges.filter(({ method }) => method === 'tools/call'),
    ({ subject }) => [subject],
  )
  for (const [tool, count] of tools) {
    about.push({ value: toolKey(tool), label: `Tool ${shortName(tool, 'without a name')}`, count })
  }
  const from: Option<Direction>[] = tally(exchanges, (exchange) => [exchange.from]).map(([value, count]) => ({
    value,
    label: DIRECTION_WORDS[value],
    count,
  }))
  const outcome: Option<Outcome>[] = tally(exchanges, (exchange) => [exchange.outcome]).map(
    ([value, count]) => ({ value, label: OUTCOME_WORDS[value], count }),
  )
  return { about, from, outcome }
}
