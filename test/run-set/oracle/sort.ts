import type { ServerRun } from '../../../src/contract/server-run'
import { byLetters, byReading } from '../../../src/run-set/index/compare'
import type { SortKey } from '../../../src/run-set/view/view'
import { FIELD_VALUES } from './field-value'

type Value = string | number | null

const COMPARE = {
  number: (a: Value, b: Value) => Number(a) - Number(b),
  id: (a: Value, b: Value) => byLetters(String(a), String(b)),
  text: (a: Value, b: Value) => byReading(String(a), String(b)),
} as const

/**
 * The runs in the order of `sort`, nulls last both ways, ties in the order given. `nowMs` is what the duration of a
 * running one is measured to, and `all` what some are held against. The plain way, for the prepared keys to be held against.
 */
export function sortRuns(
  runs: readonly ServerRun[],
  sort: readonly SortKey[],
  nowMs: number,
  all = runs,
): readonly ServerRun[] {
  if (sort.length === 0) return runs
  const keyed = runs.map((run) => ({
    run,
    values: sort.map(({ field }) => FIELD_VALUES[field].value(run, nowMs, all)),
  }))
  keyed.sort((a, b) => {
    for (const [at, { field, descending }] of sort.entries()) {
      const [left = null, right = null] = [a.values[at], b.values[at]]
      if (left === null || right === null) {
        if (left !== right) return left === null ? 1 : -1
        continue
      }
      const found = COMPARE[FIELD_VALUES[field].kind](left, right)
      if (found !== 0) return descending ? -found : found
    }
    return 0
  })
  return keyed.map(({ run }) => run)
}
