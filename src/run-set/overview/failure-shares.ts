import { groupingOf } from '../groups/grouping'
import { byLetters, byReading } from '../index/compare'
import type { RunTable } from '../table/run-table'
import type { Outcomes } from './first-bad'
import { COMPLETED, FAILED, statusKinds } from './status-kinds'

/** How the runs with one value ended. */
export interface FailureShare extends Outcomes {
  /** As it stands in the address; '' is not reported. */
  value: string
  label: string
  /** 0 to 1. */
  share: number
}

interface SharesOf {
  table: RunTable
  /** Each holds a run. */
  rows: Uint32Array
  by: 'deployment' | 'version'
}

/** Of each value of which runs are over: the most failures first, then the greatest share. */
export const failureShares = (of: SharesOf): FailureShare[] =>
  byFailures(outcomesBy(of).shares.filter(isOver))

/** The number of each row's value, and by number how its runs ended; the share of a value is 0 where none is over. */
export function outcomesBy({ table, rows, by }: SharesOf): { numbers: Uint32Array; shares: FailureShare[] } {
  const { numberOf, names } = groupingOf(table, by, null)
  const { codes, kinds } = statusKinds(table)
  const numbers = new Uint32Array(rows.length)
  const [over, failed]: [number[], number[]] = [[], []]
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    const number = numberOf(row)
    numbers[at] = number
    const kind = kinds[codes[row] as number] as number
    if (kind === FAILED) failed[number] = (failed[number] ?? 0) + 1
    if (kind === FAILED || kind === COMPLETED) over[number] = (over[number] ?? 0) + 1
  }
  const shares = names.map(({ key, label }, number) => {
    const [ofOver, ofFailed] = [over[number] ?? 0, failed[number] ?? 0]
    return {
      value: key,
      label,
      over: ofOver,
      failed: ofFailed,
      share: ofOver === 0 ? 0 : ofFailed / ofOver,
    }
  })
  return { numbers, shares }
}

export const isOver = ({ over }: Outcomes) => over > 0

/** The most failures first, then the greatest share, then as people read them. */
export const byFailures = <T extends FailureShare>(shares: readonly T[]): T[] =>
  shares.toSorted(
    (a, b) =>
      b.failed - a.failed || b.share - a.share || byReading(a.label, b.label) || byLetters(a.value, b.value),
  )
