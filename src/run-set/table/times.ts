import type { RunTable } from './run-table'

export type TimeField = 'created' | 'started' | 'stopped'

/**
 * When each run was created, started or stopped, by row: epoch ms, NaN where it is not known. `started` is the creation where the
 * engine did not write it (CONTRACT section 2). Good until the table changes, and not to be written to.
 */
export function timesOf({ columns }: RunTable, field: TimeField): Float64Array {
  const created = columns.created.values
  if (field !== 'started') return columns[field].values
  return columns.started.values.map((ms, row) => (Number.isNaN(ms) ? (created[row] as number) : ms))
}
