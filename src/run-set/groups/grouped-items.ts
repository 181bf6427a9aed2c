import type { ServerRun } from '../../contract/server-run'
import type { RunGroup } from './run-group'

/** A line of the grouped table: a group, or one of its runs below it. */
type GroupedItem =
  | { group: RunGroup; open: boolean }
  /** `row` is the run's in the table, `index` its place among the runs of all groups, open or not. */
  | { run: ServerRun; row: number; index: number }

/** Groups, each followed by its runs while it is open; of many only those on screen are ever made. */
export interface GroupedItems {
  length: number
  /** Takes a time that grows with the logarithm of the groups. Throws a RangeError where no line is. */
  at: (index: number) => GroupedItem
  /** Where the group's own line is; -1 where there is no such group. */
  indexOfGroup: (key: string) => number
}

/** The lines of these groups, in their order. `runAt` gives the run of a row of the table. */
export function groupedItems(
  groups: readonly RunGroup[],
  openKeys: ReadonlySet<string>,
  runAt: (row: number) => ServerRun,
): GroupedItems {
  /** Where each group begins, and after the last one where they end. */
  const starts = new Uint32Array(groups.length + 1)
  groups.forEach((group, number) => {
    starts[number + 1] = (starts[number] as number) + 1 + (openKeys.has(group.key) ? group.count : 0)
  })
  const length = starts[groups.length] as number
  /** How many runs the groups before each have. */
  const before = new Uint32Array(groups.length)
  for (let number = 1; number < groups.length; number += 1) {
    before[number] = (before[number - 1] as number) + (groups[number - 1]?.count ?? 0)
  }
  return {
    length,
    at: (index) => {
      const number = lastNotAbove(starts, index)
      // Past the last line it is the end of all groups that is found.
      const group = groups[number]
      if (!group) throw new RangeError(`There is no line ${index}.`)
      const within = index - (starts[number] as number)
      if (within === 0) return { group, open: openKeys.has(group.key) }
      const row = group.rows[within - 1] as number
      return { run: runAt(row), row, index: (before[number] as number) + within - 1 }
    },
    indexOfGroup: (key) => {
      const number = groups.findIndex((group) => group.key === key)
      return number < 0 ? -1 : (starts[number] as number)
    },
  }
}

/** The place of the last of the ascending values that is not above `value`; -1 where all are. */
function lastNotAbove(values: Uint32Array, value: number): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] as number) <= value) low = middle + 1
    else high = middle
  }
  return low - 1
}
