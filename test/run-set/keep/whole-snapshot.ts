import { type Snapshot, takeSnapshot } from '../../../src/run-set/keep/snapshot'
import type { WorkingSet } from '../../../src/run-set/table/working-set'

/** A snapshot with all its columns. */
export function wholeSnapshot(set: WorkingSet, most: number): Snapshot {
  const { columns, ...about } = takeSnapshot(set, most)
  return { ...about, columns: Object.fromEntries(columns) }
}
