import type { ServerRun } from '../../../src/contract/server-run'
import {
  deploymentLabel,
  mcpOf,
  participantLabel,
  serverLabel,
  transportLabel,
  typeLabel,
} from '../../../src/domain/mcp'
import { describeStatus } from '../../../src/domain/status'
import { durationMs, startupMs } from '../../../src/domain/timing'
import { nonEmpty } from '../../../src/lib/text'
import { epochMs } from '../../../src/lib/time'
import type { RunFieldId } from '../../../src/run-set/view/fields'
import { lookBits, usualRatio } from '../derived/oracle'

interface Field {
  /** `text` is compared as people read it, `id` letter by letter, `number` by value. */
  kind: 'text' | 'id' | 'number'
  /** The raw value that the field sorts by among `all` loaded runs; null sorts last both ways. Times are epoch ms, spans ms. */
  value: (run: ServerRun, nowMs: number, all: readonly ServerRun[]) => string | number | null
}

/** What each field sorts by, read from whole runs: what the working set's prepared keys are held against. */
export const FIELD_VALUES = {
  status: { kind: 'text', value: (run) => describeStatus(run.status).label },
  look: { kind: 'number', value: (run, nowMs, all) => lookBits(run, all, nowMs) || null },
  id: { kind: 'id', value: (run) => run.id },
  server: { kind: 'text', value: serverLabel },
  deployment: { kind: 'text', value: (run) => deploymentLabel(run) ?? run.server_deployment?.id ?? null },
  type: { kind: 'text', value: (run) => typeLabel(run.type) },
  client: { kind: 'text', value: (run) => participantLabel(mcpOf(run)?.client) },
  transport: { kind: 'text', value: (run) => transportLabel(mcpOf(run)?.connection_type) },
  protocol: { kind: 'text', value: (run) => nonEmpty(mcpOf(run)?.version) },
  messages: {
    kind: 'number',
    value: (run) => run.server_session?.usage?.total_productive_message_count ?? null,
  },
  created: { kind: 'number', value: (run) => epochMs(run.created_at) },
  started: { kind: 'number', value: (run) => epochMs(run.started_at) },
  startup: { kind: 'number', value: startupMs },
  duration: { kind: 'number', value: durationMs },
  usual: { kind: 'number', value: (run, nowMs, all) => usualRatio(run, all, nowMs) },
  updated: { kind: 'number', value: (run) => epochMs(run.updated_at) },
  stopped: { kind: 'number', value: (run) => epochMs(run.stopped_at) },
  version: { kind: 'id', value: (run) => run.server_version_id },
  session: { kind: 'id', value: (run) => run.server_session?.session_id ?? null },
  server_session: { kind: 'id', value: (run) => run.server_session?.id ?? null },
} as const satisfies Record<RunFieldId, Field>
