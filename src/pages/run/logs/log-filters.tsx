import type { LineCounts, LineFilter } from '../../../domain/logs/line-filter'
import type { Level } from '../../../domain/logs/run-log-line'
import { nonEmpty } from '../../../lib/text'
import { FilterChips } from './filter-chips'

const LEVELS: readonly (readonly [Level | null, string])[] = [
  ['error', 'Errors'],
  ['warning', 'Warnings'],
  ['info', 'Info'],
  ['debug', 'Debug'],
  [null, 'No level'],
]

/** What narrows the lines, each where there is more than one kind. */
export function LogFilters({
  counts,
  filter,
  onChange,
}: {
  counts: LineCounts
  filter: LineFilter
  onChange: (filter: LineFilter) => void
}) {
  const levels = LEVELS.flatMap(([value, word]) => {
    const count = counts.levels.get(value) ?? 0
    return count > 0 || filter.levels.has(value) ? [{ value, word, count }] : []
  })
  const streams = Array.from(counts.streams, ([value, count]) => ({
    value,
    word: nonEmpty(value) ?? 'stream not reported',
    count,
  }))
  return (
    <>
      {levels.length > 1 && (
        <FilterChips
          label="Level"
          options={levels}
          chosen={filter.levels}
          onChange={(chosen) => onChange({ ...filter, levels: chosen })}
        />
      )}
      {streams.length > 1 && (
        <FilterChips
          label="Stream"
          options={streams}
          chosen={filter.streams}
          onChange={(chosen) => onChange({ ...filter, streams: chosen })}
        />
      )}
    </>
  )
}
