import type { ServerRun } from '../../../src/contract/server-run'
import { differences } from '../../../src/run-set/differences/differences'
import { makeRun } from '../../make-run'
import { indexOf, rowsOf } from '../index/index-of'

/** The selected runs against the rest, as a page asks. */
export function compare(runs: readonly ServerRun[], isSelected: (run: ServerRun, at: number) => boolean) {
  const { table, rows } = indexOf(runs)
  return differences({ table, selected: rowsOf(table, runs.filter(isSelected)), among: rows })
}

export const many = (count: number, patch: (at: number) => Record<string, unknown>, from = 0) =>
  Array.from({ length: count }, (_, at) => makeRun({ id: `srr_${from + at}`, ...patch(at) }))

export const mcp = (patch: Record<string, unknown>) => ({
  server_session: { id: 'srs_1', session_id: 'ses_1', usage: null, mcp: patch },
})

/** Failures of which most are of one client's old version, and good runs of which few are. */
export const oldClient = [
  ...many(24, (at) => ({
    status: 'failed',
    ...mcp({ client: { name: 'cursor', version: at < 18 ? '1.0' : '2.0' } }),
  })),
  ...many(300, (at) => mcp({ client: { name: 'cursor', version: at < 15 ? '1.0' : '2.0' } }), 24),
]
export const isFailed = ({ status }: ServerRun) => status === 'failed'
