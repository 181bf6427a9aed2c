import type { RunTable } from '../table/run-table'

/** Reads a number of a row, NaN where it is not known; good until the table changes. */
export type Reader = (row: number) => number

/** Epoch ms; as `runBeginMs` in domain/timing.ts, over columns. */
export function beginReader({ columns: c }: RunTable): Reader {
  const [created, started] = [c.created.values, c.started.values]
  return (row) => {
    const since = started[row] as number
    return Number.isNaN(since) ? (created[row] as number) : since
  }
}

/** As `isRunning` in domain/timing.ts, over columns. */
export function runningReader({ columns: c, texts }: RunTable): (row: number) => boolean {
  const [status, stopped] = [c.status.values, c.stopped.values]
  const active = texts.status.codeOf('active')
  // A `stopped_at` that can't be read is an end all the same.
  return (row) =>
    status[row] === active && Number.isNaN(stopped[row] as number) && c.stopped.get(row) === null
}

/** As `durationMs` in domain/timing.ts, over columns; with NaN as `nowMs`, only of the runs that are over. */
export function durationReader(table: RunTable, nowMs: number): Reader {
  const [begins, isRunning, stopped] = [
    beginReader(table),
    runningReader(table),
    table.columns.stopped.values,
  ]
  return (row) => {
    const [begin, end] = [begins(row), stopped[row] as number]
    if (!Number.isNaN(end)) return end < begin ? Number.NaN : end - begin
    return isRunning(row) ? Math.max(0, nowMs - begin) : Number.NaN
  }
}

/** As `startupMs` in domain/timing.ts, over columns. */
export function startupReader({ columns: c }: RunTable): Reader {
  const [created, started] = [c.created.values, c.started.values]
  return (row) => {
    const ms = (started[row] as number) - (created[row] as number)
    return ms < 0 ? Number.NaN : ms
  }
}

/** When a failed run began, epoch ms; NaN where it did not fail. */
export function failureReader(table: RunTable): Reader {
  const [begins, status] = [beginReader(table), table.columns.status.values]
  const failed = table.texts.status.codeOf('failed')
  return (row) => (status[row] === failed ? begins(row) : Number.NaN)
}
