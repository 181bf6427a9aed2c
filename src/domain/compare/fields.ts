import type { ServerRun } from '../../contract/server-run'
import { formatDuration } from '../../lib/duration'
import { formatNumber, nonEmpty } from '../../lib/text'
import { epochMs } from '../../lib/time'
import { deploymentLabel, mcpOf, participantLabel, transportLabel, typeLabel } from '../mcp'
import { describeStatus } from '../status'
import { durationMs, startupMs } from '../timing'

/** A field of two runs side by side. */
export interface ComparedField {
  name: string
  /** How a value reads: words to show as they are, an id, or a time in ISO 8601. */
  kind: 'text' | 'id' | 'time'
  /** Null where it is not reported. */
  a: string | null
  b: string | null
  same: boolean
  /** From `a` to `b`, where both are spans or counts: "+1.2 s", "−3". Null elsewhere, and where they are the same. */
  change: string | null
}

type Read<T> = (run: ServerRun) => T | null | undefined

/** "+1.2 s" */
const signed = (change: number, words: (value: number) => string) =>
  `${change > 0 ? '+' : '−'}${words(Math.abs(change))}`

const usage = (run: ServerRun) => run.server_session?.usage

/** Every field that says something of a run, in the order of the run's page; durations of a run under way grow to `nowMs`. */
export function compareFields(a: ServerRun, b: ServerRun, nowMs: number): ComparedField[] {
  const field = (kind: ComparedField['kind'], name: string, read: Read<string>): ComparedField => {
    const [left, right] = [read(a) ?? null, read(b) ?? null]
    return { name, kind, a: left, b: right, same: left === right, change: null }
  }
  const text = (name: string, read: Read<string>) => field('text', name, (run) => nonEmpty(read(run)))
  const id = (name: string, read: Read<string>) => field('id', name, read)
  const time = (name: string, read: Read<string>) =>
    field('time', name, (run) => (epochMs(read(run) ?? null) === null ? null : read(run)))
  const amount = (name: string, read: Read<number>, words: (value: number) => string): ComparedField => {
    const [left, right] = [read(a) ?? null, read(b) ?? null]
    const change = left === null || right === null || left === right ? null : signed(right - left, words)
    const shown = (value: number | null) => (value === null ? null : words(value))
    return { name, kind: 'text', a: shown(left), b: shown(right), same: left === right, change }
  }
  return [
    text('Status', (run) => (run.status === null ? null : describeStatus(run.status).label)),
    text('Type', (run) => typeLabel(run.type)),
    text('Server', (run) => run.server?.name),
    id('Server id', (run) => run.server?.id),
    id('Server version', (run) => run.server_version_id),
    text('Deployment', deploymentLabel),
    id('Deployment id', (run) => run.server_deployment?.id),
    time('Created', (run) => run.created_at),
    amount('Startup', startupMs, formatDuration),
    amount('Ran for', (run) => durationMs(run, nowMs), formatDuration),
    time('Stopped', (run) => run.stopped_at),
    text('Transport', (run) => transportLabel(mcpOf(run)?.connection_type)),
    text('Protocol version', (run) => mcpOf(run)?.version),
    text('Client', (run) => participantLabel(mcpOf(run)?.client)),
    text('MCP server', (run) => participantLabel(mcpOf(run)?.server)),
    amount('Productive messages', (run) => usage(run)?.total_productive_message_count, formatNumber),
    amount('From the client', (run) => usage(run)?.total_productive_client_message_count, formatNumber),
    amount('From the server', (run) => usage(run)?.total_productive_server_message_count, formatNumber),
    id('Server session', (run) => run.server_session?.id),
    id('Session', (run) => run.server_session?.session_id),
  ]
}
