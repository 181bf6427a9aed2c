import type { ServerRun } from '../../contract/server-run'
import { mcpOf } from '../../domain/mcp'
import { durationMs, startupMs } from '../../domain/timing'
import { ratioToUsual } from '../../domain/usual'
import type { CsvValue } from '../../lib/csv'
import { epochMs } from '../../lib/time'
import type { RunExtra } from '../derived/run-extra'
import type { RunFieldId } from '../view/fields'

interface Beside {
  /** What running ones are measured to. */
  nowMs: number
  /** What other runs say of this one; null where that is not known. */
  extraOf: (serverRunId: string) => RunExtra | null
}

interface CsvColumn {
  /** Named as the API names it, with the unit where we compute it. */
  header: string
  /** Raw: whole ids, the API's own words, null where it says nothing. */
  value: (run: ServerRun, beside: Beside) => CsvValue
}

const column = (header: string, value: CsvColumn['value']): CsvColumn => ({ header, value })

/** ISO 8601 in UTC; a time that can't be read as it is. */
const iso = (text: string | null): string | null => {
  const ms = epochMs(text)
  return ms === null ? text : new Date(ms).toISOString()
}

/** What each field of the table is in a file: some are two columns, so that a name never stands for an id. */
export const CSV_COLUMNS: Record<RunFieldId, readonly CsvColumn[]> = {
  status: [column('status', (run) => run.status)],
  look: [
    column('needs_look', ({ id }, { extraOf }) => {
      const looks = extraOf(id)?.looks ?? []
      return looks.length === 0 ? null : looks.map(({ label }) => label).join(', ')
    }),
  ],
  id: [column('id', (run) => run.id)],
  server: [
    column('server_id', (run) => run.server?.id ?? null),
    column('server_name', (run) => run.server?.name ?? null),
  ],
  deployment: [
    column('server_deployment_id', (run) => run.server_deployment?.id ?? null),
    column('server_deployment_name', (run) => run.server_deployment?.name ?? null),
  ],
  type: [column('type', (run) => run.type)],
  client: [
    column('client_name', (run) => mcpOf(run)?.client?.name ?? null),
    column('client_version', (run) => mcpOf(run)?.client?.version ?? null),
  ],
  transport: [column('connection_type', (run) => mcpOf(run)?.connection_type ?? null)],
  protocol: [column('mcp_version', (run) => mcpOf(run)?.version ?? null)],
  messages: [
    column(
      'total_productive_message_count',
      (run) => run.server_session?.usage?.total_productive_message_count ?? null,
    ),
  ],
  created: [column('created_at', (run) => iso(run.created_at))],
  started: [column('started_at', (run) => iso(run.started_at))],
  startup: [column('startup_ms', startupMs)],
  duration: [column('duration_ms', (run, { nowMs }) => durationMs(run, nowMs))],
  usual: [
    column('usual_duration_ms', ({ id }, { extraOf }) => extraOf(id)?.usual?.medianMs ?? null),
    column('times_usual', (run, { nowMs, extraOf }) => {
      const ratio = ratioToUsual(durationMs(run, nowMs), extraOf(run.id)?.usual ?? null)
      return ratio === null ? null : Math.round(ratio * 1000) / 1000
    }),
  ],
  updated: [column('updated_at', (run) => iso(run.updated_at))],
  stopped: [column('stopped_at', (run) => iso(run.stopped_at))],
  version: [column('server_version_id', (run) => run.server_version_id)],
  session: [column('session_id', (run) => run.server_session?.session_id ?? null)],
  server_session: [column('server_session_id', (run) => run.server_session?.id ?? null)],
}
