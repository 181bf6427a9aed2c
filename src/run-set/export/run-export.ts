import type { ServerRun } from '../../contract/server-run'
import type { RunExtra } from '../derived/run-extra'
import type { RunFieldId } from '../view/fields'

export type ExportFormat = 'csv' | 'json' | 'ndjson'

/** What is written, whatever the format. */
export interface RunExport {
  /** In the order of the file. Read one by one, each when its turn comes. */
  runs: Iterable<ServerRun>
  /** What other runs say of a run; asked only where a column of it is written. */
  extraOf: (serverRunId: string) => RunExtra | null
  /** Those of a CSV file; JSON holds the runs as the API has sent them. */
  columns: readonly RunFieldId[]
  /** What rows these are rows of, in sentences. */
  scope: readonly string[]
  /** The address of the view. */
  address: string
  exportedAtMs: number
}

export interface Exported {
  runs: number
  /** Fields left out because they may hold a secret. */
  omitted: number
}

/** What a format puts before the runs, for each run, and after them. */
export interface ExportFile {
  head: string
  run: (run: ServerRun) => { text: string; omitted: number }
  tail: (done: Exported) => string
}
