import { formatNumber, plural } from '../../../lib/text'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import type { ErrorsState } from '../../../run-set/errors/errors-of-runs'
import { FAILED, statusKinds } from '../../../run-set/overview/status-kinds'
import type { WholeRows } from '../../../run-set/run-rows'

/** "1,204 occurrences of 7 errors in 312 runs": each run is counted once, and an error once on however many lines. */
export function figureWords(groups: readonly ErrorGroup[]): string {
  const occurrences = groups.reduce((sum, { count }) => sum + count, 0)
  const errors = new Set(groups.map(({ kind }) => kind.key)).size
  const runs = new Set(groups.flatMap(({ rows }) => [...rows])).size
  return `${plural(occurrences, 'occurrence')} of ${plural(errors, 'error')} in ${plural(runs, 'run')}`
}

/** How many occurrences no run, server, deployment or client stands for; null where there are none. */
export function outsideWords(groups: readonly ErrorGroup[]): string | null {
  const outside = groups.reduce((sum, group) => sum + group.outside, 0)
  if (outside === 0) return null
  return `${plural(outside, 'occurrence')} ${outside === 1 ? 'is' : 'are'} of no run that is loaded in this range: runs, servers, deployments and clients are of the others.`
}

export interface FailedRuns {
  failed: number
  /** How many of these without an error; null where that is not known. */
  withoutError: number | null
}

/** How many of the rows are of failed runs. */
export function failedRuns(
  { table, rows, window }: Pick<WholeRows, 'table' | 'rows' | 'window'>,
  { complete, errorOf }: Pick<ErrorsState, 'complete' | 'errorOf'>,
): FailedRuns {
  const { codes, kinds } = statusKinds(table)
  const { id, created } = table.columns
  let [failed, without, known] = [0, 0, complete]
  for (const row of rows) {
    if (kinds[codes[row] as number] !== FAILED) continue
    failed += 1
    if (errorOf(id.get(row) ?? '') !== null) continue
    without += 1
    // Errors are read from the beginning of the range on: a run that is older may have had its error before.
    if (window.fromMs !== null && !((created.values[row] as number) >= window.fromMs)) known = false
  }
  return { failed, withoutError: known ? without : null }
}

/** "3 of them without an error"; null where there are none, or that is not known. */
export const withoutWords = (failed: number, withoutError: number | null): string | null =>
  withoutError === null || withoutError === 0
    ? null
    : failed === withoutError
      ? 'without an error'
      : `${formatNumber(withoutError)} of them without an error`
