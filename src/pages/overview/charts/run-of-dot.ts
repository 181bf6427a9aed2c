import { serverLabel } from '../../../domain/mcp'
import { describeStatus } from '../../../domain/status'
import type { Dots } from '../../../run-set/overview/dots'
import type { WholeRows } from '../../../run-set/run-rows'

/** What is said of the run of a dot; third-party text all of it. */
interface DotRun {
  id: string
  status: string
  server: string
}

/** Null where the run went while its dot was still drawn. */
export function runOfDot({ table, runAt }: WholeRows, { row }: Dots, dot: number): DotRun | null {
  const at = row[dot]
  if (at === undefined || table.columns.id.get(at) === null) return null
  const run = runAt(at)
  return { id: run.id, status: describeStatus(run.status).label, server: serverLabel(run) }
}
