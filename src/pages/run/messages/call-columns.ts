import type { CallStats } from '../../../domain/messages/call-stats'
import { formatDuration } from '../../../lib/duration'
import { formatNumber } from '../../../lib/text'

interface CallColumn {
  id: Exclude<keyof CallStats, 'name'>
  label: string
  /** Null where the value isn't known. */
  show: (line: CallStats) => string | null
  /** Whether the value stands out. */
  alarming: (line: CallStats) => boolean
}

export interface CallSort {
  by: keyof CallStats
  descending: boolean
}

const count = (id: 'calls' | 'errors' | 'toolErrors' | 'unanswered', label: string): CallColumn => ({
  id,
  label,
  show: (line) => formatNumber(line[id]),
  alarming: (line) => id !== 'calls' && line[id] > 0,
})

const time = (id: 'p50Ms' | 'p95Ms' | 'slowestMs', label: string): CallColumn => ({
  id,
  label,
  show: ({ [id]: ms }) => (ms === null ? null : formatDuration(ms)),
  alarming: () => false,
})

/** What is counted and timed, behind the name. */
export const CALL_COLUMNS: readonly CallColumn[] = [
  count('calls', 'Calls'),
  count('errors', 'Errors'),
  count('toolErrors', 'Tool errors'),
  count('unanswered', 'Unanswered'),
  time('p50Ms', 'p50'),
  time('p95Ms', 'p95'),
  time('slowestMs', 'Slowest'),
]

/** In order of a column; what isn't known comes last both ways, and equals stay as they were. */
export function sortCalls(lines: readonly CallStats[], { by, descending }: CallSort): readonly CallStats[] {
  const sign = descending ? -1 : 1
  return lines.toSorted((one, other) => {
    const [a, b] = [one[by], other[by]]
    if (a === null || b === null) return Number(a === null) - Number(b === null)
    return a < b ? -sign : a > b ? sign : 0
  })
}
