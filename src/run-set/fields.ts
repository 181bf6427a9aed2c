import type { ServerRun } from '../contract/server-run'
import {
  deploymentLabel,
  mcpOf,
  participantLabel,
  serverLabel,
  transportLabel,
  typeLabel,
} from '../domain/mcp'
import { describeStatus } from '../domain/status'
import { durationMs } from '../domain/timing'
import { nonEmpty } from '../lib/text'
import { epochMs } from '../lib/time'

export interface RunField {
  /** The name above the column and in the scope line. */
  label: string
  /** `text` is compared as people read it, `id` letter by letter, `number` by value. */
  kind: 'text' | 'id' | 'number'
  /** The raw value that the field sorts by; null sorts last both ways. Times are epoch ms, spans ms. */
  value: (run: ServerRun, nowMs: number) => string | number | null
  /** Shown when the address says nothing of columns. */
  shown: boolean
}

const field = (label: string, kind: RunField['kind'], value: RunField['value'], shown = true): RunField => ({
  label,
  kind,
  value,
  shown,
})

/** The fields of a run that can be shown, in the order of their columns. */
export const RUN_FIELDS = {
  status: field('Status', 'text', (run) => describeStatus(run.status).label),
  id: field('Run', 'id', (run) => run.id),
  server: field('Server', 'text', serverLabel),
  deployment: field('Deployment', 'text', (run) => deploymentLabel(run) ?? run.server_deployment?.id ?? null),
  type: field('Type', 'text', (run) => typeLabel(run.type)),
  client: field('MCP client', 'text', (run) => participantLabel(mcpOf(run)?.client)),
  transport: field('Transport', 'text', (run) => transportLabel(mcpOf(run)?.connection_type)),
  protocol: field('Protocol', 'text', (run) => nonEmpty(mcpOf(run)?.version)),
  messages: field(
    'Messages',
    'number',
    (run) => run.server_session?.usage?.total_productive_message_count ?? null,
  ),
  created: field('Created', 'number', (run) => epochMs(run.created_at)),
  started: field('Started', 'number', (run) => epochMs(run.started_at)),
  duration: field('Duration', 'number', durationMs),
  updated: field('Updated', 'number', (run) => epochMs(run.updated_at), false),
  stopped: field('Stopped', 'number', (run) => epochMs(run.stopped_at), false),
  version: field('Version id', 'id', (run) => run.server_version_id, false),
  session: field('Session id', 'id', (run) => run.server_session?.session_id ?? null, false),
  server_session: field('Server session id', 'id', (run) => run.server_session?.id ?? null, false),
} as const satisfies Record<string, RunField>

export type RunFieldId = keyof typeof RUN_FIELDS

export const RUN_FIELD_IDS = Object.keys(RUN_FIELDS) as RunFieldId[]
export const DEFAULT_FIELD_IDS = RUN_FIELD_IDS.filter((id) => RUN_FIELDS[id].shown)

export const isRunFieldId = (text: string): text is RunFieldId => Object.hasOwn(RUN_FIELDS, text)
