import { HttpResponse, http } from 'msw'
import type { ServerRun } from '../../../../src/contract/server-run'
import { ErrorKinds } from '../../../../src/run-set/errors/error-kind'
import { groupId } from '../../../../src/run-set/errors/group-id'
import { makeRun } from '../../../make-run'
import { renderApp, server } from '../../../render-app'

const RUNS = '*/api/server-runs'
export const ERRORS = '*/api/server-run-errors'
export const GROUPS = '*/api/server-run-error-groups'

const MINUTE_MS = 60_000
export const minutesAgo = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString()

const listOf = (items: readonly unknown[]) =>
  HttpResponse.json({ items, pagination: { has_more_after: false, has_more_before: false } })
export const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })

/** Its id falls with its age, as the API's do. */
const runId = (minutes: number) => `srr_${String(9000 - minutes)}`

/** A run that began so many minutes ago and took one. */
export const runAt = (minutes: number, patch: Record<string, unknown> = {}): ServerRun =>
  makeRun({
    id: runId(minutes),
    created_at: minutesAgo(minutes),
    started_at: minutesAgo(minutes),
    stopped_at: minutesAgo(minutes - 1),
    ...patch,
  })

/** A failed run of a deployment that no other run has. */
export const failedAt = (minutes: number, patch: Record<string, unknown> = {}): ServerRun =>
  runAt(minutes, {
    status: 'failed',
    server_deployment: { id: 'svd_bad', name: 'nightly', description: null, metadata: {} },
    ...patch,
  })

/** An error of that run, at its end. */
export const errorOf = (run: Pick<ServerRun, 'id' | 'stopped_at' | 'server'>, patch: object = {}) => ({
  id: `sre_${run.id}`,
  code: 'timeout',
  message: `No answer within ${run.id.slice(4)} s`,
  metadata: null,
  server_run: { id: run.id, server: run.server, server_deployment: null },
  created_at: run.stopped_at,
  ...patch,
})

export const apiGroup = (patch: object = {}) => ({
  id: 'sreg_1',
  code: 'timeout',
  message: 'No answer within 7 s',
  fingerprint: 'Kp1',
  count: 1,
  default_error: null,
  created_at: minutesAgo(90_000),
  first_seen_at: minutesAgo(90_000),
  last_seen_at: minutesAgo(90_000),
  ...patch,
})

/** The id of the page of errors with this code and message. */
export const idOf = (code: string | null, message: string | null) =>
  groupId(new ErrorKinds().of({ code, message }).key)
export const TIMEOUT = idOf('timeout', 'No answer within 7 s')

/** Twelve that failed of the bad deployment, each with the same error, among thirty others of which two failed by another. */
export const FAILED = Array.from({ length: 12 }, (_, at) => failedAt(10 + at * 30))
const REST = Array.from({ length: 30 }, (_, at) =>
  runAt(15 + at * 20, { status: at < 2 ? 'failed' : 'completed' }),
)

export function answer({
  runs = [...FAILED, ...REST],
  errors = FAILED.map((run) => errorOf(run)),
  groups = [apiGroup()],
}: {
  runs?: readonly ServerRun[]
  errors?: readonly object[]
  groups?: readonly object[]
} = {}): void {
  const newestFirst = runs.toSorted((a, b) => (a.id < b.id ? 1 : -1))
  server.use(
    http.get(RUNS, () => listOf(newestFirst)),
    http.get(ERRORS, () => listOf(errors)),
    http.get(GROUPS, () => listOf(groups)),
  )
}

export const openError = (id = TIMEOUT, search = '') => {
  localStorage.setItem('server-runs.timeZone', 'utc')
  return renderApp(`/errors/${id}${search}`)
}
