import type { ErrorGroupsRead } from '../../../src/api/all-error-groups'
import { ServerRunError } from '../../../src/contract/server-run-error'
import { ServerRunErrorGroup } from '../../../src/contract/server-run-error-group'
import { type ErrorGroupsOf, errorGroups } from '../../../src/run-set/errors/error-groups'
import { ErrorOccurrences } from '../../../src/run-set/errors/error-occurrences'
import type { ErrorsPhase, ErrorsState } from '../../../src/run-set/errors/errors-of-runs'
import { makeRun } from '../../make-run'
import { indexOf } from '../index/index-of'

export const NOW_MS = Date.UTC(2026, 10, 22, 12)
export const HOUR_MS = 3_600_000
export const hoursAgo = (hours: number) => new Date(NOW_MS - hours * HOUR_MS).toISOString()

let made = 0

/** An error as the API sends it, of a run of the first server, an hour ago; null keys and all. */
export function makeError(patch: Record<string, unknown> = {}): ServerRunError {
  made += 1
  return ServerRunError.parse({
    id: `sre_${made}`,
    code: 'timeout',
    message: `No answer within ${made} s`,
    server_run: runOf('srr_1'),
    created_at: hoursAgo(1),
    ...patch,
  })
}

/** The run that an error embeds. */
export const runOf = (id: string, serverId: string | null = 'srv_1', name: string | null = 'GitHub') => ({
  id,
  server: serverId === null ? null : { id: serverId, name },
  server_deployment: { id: 'svd_1' },
})

export const makeGroup = (patch: Record<string, unknown> = {}): ServerRunErrorGroup =>
  ServerRunErrorGroup.parse({
    id: 'sreg_1',
    code: 'timeout',
    message: 'No answer within 7 s',
    fingerprint: 'Kp1',
    count: 1,
    default_error: makeError(),
    first_seen_at: hoursAgo(400),
    last_seen_at: hoursAgo(400),
    ...patch,
  })

export const allGroups = (...groups: ServerRunErrorGroup[]): ErrorGroupsRead => ({ groups, more: false })

/** The state after these errors were read, page by page. */
export function stateOf(
  errors: readonly ServerRunError[],
  { phase = { kind: 'complete' }, pageSize = 100 }: { phase?: ErrorsPhase; pageSize?: number } = {},
): ErrorsState {
  const read = new ErrorOccurrences()
  for (let at = 0; at < errors.length; at += pageSize) read.add(errors.slice(at, at + pageSize))
  const { all, errorOf, newestOf } = read
  const complete = phase.kind === 'complete'
  return { phase, count: all.length, complete, occurrences: all, errorOf, newestOf }
}

/** The groups of these errors, of two loaded runs and of all time unless told otherwise. */
export function groupsOf(
  errors: readonly ServerRunError[],
  {
    phase,
    runs = [makeRun({ id: 'srr_1' }), makeRun({ id: 'srr_2' })],
    ...of
  }: Partial<ErrorGroupsOf> & {
    phase?: ErrorsPhase
    runs?: ReturnType<typeof makeRun>[]
  } = {},
) {
  const { table, rows } = indexOf(runs)
  const groups = errorGroups({
    table,
    rows,
    window: { field: 'created', fromMs: null, untilMs: null },
    nowMs: NOW_MS,
    errors: stateOf(errors, phase ? { phase } : {}),
    apiGroups: null,
    each: 'kind',
    onlyRows: false,
    ...of,
  })
  return { table, groups }
}
