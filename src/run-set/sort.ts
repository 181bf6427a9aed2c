import type { ServerRun } from '../contract/server-run'
import { sortKeys } from './sort-keys'
import type { SortKey } from './view'

/**
 * The runs in the order of `sort`, nulls last both ways, ties in the order given. `nowMs` is what the
 * duration of a running one is measured to.
 */
export function sortRuns(
  runs: readonly ServerRun[],
  sort: readonly SortKey[],
  nowMs: number,
): readonly ServerRun[] {
  const compares = sort.map(({ field, descending }) =>
    compareBy(sortKeys(runs, field, nowMs), descending ? -1 : 1),
  )
  const [first, ...more] = compares
  if (!first) return runs
  const order = Uint32Array.from(runs.keys())
  order.sort(
    more.length === 0
      ? (a, b) => first(a, b) || a - b
      : (a, b) => {
          for (const compare of compares) {
            const found = compare(a, b)
            if (found !== 0) return found
          }
          return a - b
        },
  )
  return Array.from(order, (index) => runs[index] as ServerRun)
}

const compareBy =
  (keys: Float64Array, sign: 1 | -1) =>
  (a: number, b: number): number => {
    const left = keys[a] as number
    const right = keys[b] as number
    if (left < right) return -sign
    if (left > right) return sign
    if (left === right) return 0
    // One of them is null, or both are.
    return Number(Number.isNaN(left)) - Number(Number.isNaN(right))
  }
