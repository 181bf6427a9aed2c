import { HttpResponse, http } from 'msw'
import { makeRun } from '../../../make-run'
import { server } from '../../../render-app'

const MINUTE_MS = 60_000
/** As the API writes it. */
export const ago = (minutes: number) => new Date(Date.now() - minutes * MINUTE_MS).toISOString()

export const ERRORS = '*/api/server-run-errors'
export const GROUPS = '*/api/server-run-error-groups'

export const list = (items: readonly object[], more = false) =>
  HttpResponse.json({ items, pagination: { has_more_after: more, has_more_before: false } })
export const refusal = (status: number) =>
  HttpResponse.json({ status, code: 'refused', message: 'No.' }, { status })

let made = 0
/** An error of a run, half an hour ago unless told otherwise. */
export function errorOf(run: string | null, patch: Record<string, unknown> = {}) {
  made += 1
  return {
    id: `sre_${String(10_000 - made)}`,
    code: 'timeout',
    message: `No answer within ${made} s`,
    metadata: null,
    server_run: run === null ? null : { id: run, server: { id: 'srv_1', name: 'GitHub' } },
    created_at: ago(30),
    ...patch,
  }
}

/** A failed run, created an hour ago. */
export const failedRun = (id: string, patch: Record<string, unknown> = {}) =>
  makeRun({ id, status: 'failed', created_at: ago(60), started_at: ago(60), stopped_at: ago(30), ...patch })

/** What the API answers: runs, their errors, its own groups of them. */
export function answer({
  runs,
  errors = [],
  groups = [],
}: {
  runs: readonly object[]
  errors?: readonly object[]
  groups?: readonly object[]
}) {
  server.use(
    http.get('*/api/server-runs', () => list(runs)),
    http.get(ERRORS, () => list(errors)),
    http.get(GROUPS, () => list(groups)),
  )
}
