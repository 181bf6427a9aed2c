import { durationReader, runningReader } from '../derived/time-readers'
import type { RunTable } from '../table/run-table'
import { statusKinds } from './status-kinds'

export interface RowsAtMoment {
  table: RunTable
  /** Each holds a run. */
  rows: Uint32Array
  nowMs: number
}

/** What several parts of the overview need of each row, by its place among the rows. Not to be written to. */
interface Measured {
  /** COMPLETED, FAILED, ACTIVE or OTHER of status-kinds.ts. */
  kinds: Uint8Array
  /** How long it took, or has taken by `nowMs`, in ms; NaN where that is not known. */
  durations: Float64Array
  /** 1 where it still runs: its duration grows. */
  running: Uint8Array
}

interface Kept {
  table: RunTable
  version: number
  nowMs: number
  measured: Measured
}

// Rows go and what was measured of them goes too; the parts of one overview ask one after the other.
const kept = new WeakMap<Uint32Array, Kept>()

/** Measures each row once for all who ask about the same rows at the same moment. */
export function measured({ table, rows, nowMs }: RowsAtMoment): Measured {
  const { version } = table
  const known = kept.get(rows)
  if (known?.table === table && known.version === version && known.nowMs === nowMs) return known.measured
  const made = measure(table, rows, nowMs)
  kept.set(rows, { table, version, nowMs, measured: made })
  return made
}

function measure(table: RunTable, rows: Uint32Array, nowMs: number): Measured {
  const [durationOf, isRunning] = [durationReader(table, nowMs), runningReader(table)]
  const { codes, kinds: kindByCode } = statusKinds(table)
  const kinds = new Uint8Array(rows.length)
  const durations = new Float64Array(rows.length)
  const running = new Uint8Array(rows.length)
  for (let at = 0; at < rows.length; at += 1) {
    const row = rows[at] as number
    kinds[at] = kindByCode[codes[row] as number] as number
    durations[at] = durationOf(row)
    if (isRunning(row)) running[at] = 1
  }
  return { kinds, durations, running }
}
