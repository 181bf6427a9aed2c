import { durationReader } from '../derived/time-readers'
import type { RunErrors } from '../errors/error-kind'
import type { RunTable } from '../table/run-table'
import type { GroupId } from '../view/view'
import { groupingOf } from './grouping'
import { quantile } from './quantile'
import type { RunGroup } from './run-group'

interface Request {
  table: RunTable
  /** Each holds a run. */
  rows: Uint32Array
  by: GroupId
  /** For `error` alone; null where nothing is known of any. */
  errors?: RunErrors | null
}

/**
 * The rows, put together; groups in the order in which their first rows stand. Durations are of runs that are over, so
 * that they say the same at any moment.
 */
export function groupRows({ table, rows, by, errors = null }: Request): RunGroup[] {
  const { numberOf, names } = groupingOf(table, by, errors)
  const numbers = new Uint32Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) numbers[at] = numberOf(rows[at] as number)

  const tallies = names.map(() => new Tally())
  for (const number of numbers) (tallies[number] as Tally).count += 1
  // The rows and durations of a group stand side by side, all groups in one array.
  const [sortedRows, durations] = [new Uint32Array(rows.length), new Float64Array(rows.length)]
  let start = 0
  for (const tally of tallies) {
    tally.start = start
    start += tally.count
  }

  const { columns: c, texts } = table
  const durationOf = durationReader(table, Number.NaN)
  const failedCode = texts.status.codeOf('failed')
  const [status, messages, created] = [c.status.values, c.messages.values, c.created.values]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const tally = tallies[numbers[at] as number] as Tally
    sortedRows[tally.start + tally.placed++] = row
    if (status[row] === failedCode) tally.failed += 1
    const ms = durationOf(row)
    if (!Number.isNaN(ms)) durations[tally.start + tally.timed++] = ms
    const sent = messages[row] as number
    if (!Number.isNaN(sent)) tally.messages = (tally.messages ?? 0) + sent
    const createdMs = created[row] as number
    if (createdMs > tally.lastMs) tally.lastMs = createdMs
  }

  return tallies.map(({ start, count, failed, timed, messages, lastMs }, number) => {
    const known = durations.subarray(start, start + timed).sort()
    // Not spread: of a group for each session that costs ten times as much as all the rest.
    const { key, label } = names[number] as { key: string; label: string }
    return {
      key,
      label,
      rows: sortedRows.subarray(start, start + count),
      count,
      failed,
      timed,
      p50Ms: quantile(known, 50),
      p95Ms: quantile(known, 95),
      messages,
      lastMs: lastMs === Number.NEGATIVE_INFINITY ? null : lastMs,
    }
  })
}

/** What is counted of one group on the way. */
class Tally {
  count = 0
  start = 0
  placed = 0
  failed = 0
  timed = 0
  messages: number | null = null
  lastMs = Number.NEGATIVE_INFINITY
}
