import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { BrowserRouter } from 'react-router-dom'
import { page } from '../../../../src/mock/list'
import { Collection } from '../../../../src/mock/store'
import { RunErrors } from '../../../../src/pages/run/errors/run-errors'
import { makeRun } from '../../../make-run'
import { server } from '../../../render-app'

export const ERRORS = '*/api/server-run-errors'
export const GROUPS = '*/api/server-run-error-groups'

const DAY_MS = 86_400_000
/** When the run that is looked at failed. */
const AT_MS = Date.parse('2026-11-22T18:00:30.400Z')

export const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })

/** An error of a run, so many days before or after this run's end; of this run at its end if nothing else is said. */
export const makeError = (id: string, patch: Record<string, unknown> = {}, run = 'srr_1', days = 0) => ({
  id,
  code: 'timeout',
  message: 'No answer.',
  metadata: { exitCode: 0 },
  server_run: { id: run },
  created_at: new Date(AT_MS + days * DAY_MS).toISOString(),
  ...patch,
})
type Wire = ReturnType<typeof makeError>

export const GROUP = {
  id: 'sreg_1',
  code: 'timeout',
  message: 'No answer.',
  fingerprint: 'Kp1',
  count: 1,
  first_seen_at: '2026-11-01T10:00:00.000Z',
  last_seen_at: '2026-11-01T10:00:00.000Z',
}

/** Answers with the errors of the run, and for its group or deployment with all of them. */
export function answerErrors(all: readonly Wire[], groups: readonly object[] = [GROUP]): URLSearchParams[] {
  const asked: URLSearchParams[] = []
  server.use(
    http.get(ERRORS, ({ request }) => {
      const query = new URL(request.url).searchParams
      asked.push(query)
      const run = query.get('server_run_id')
      const found = all.filter((error) => run === null || error.server_run.id === run)
      return HttpResponse.json({ ...page(new Collection([...found]), query) })
    }),
    http.get(GROUPS, () =>
      HttpResponse.json({
        items: groups,
        pagination: { has_more_after: false, has_more_before: false },
      }),
    ),
  )
  return asked
}

export function renderErrors(patch: Record<string, unknown> = {}, search = '') {
  const run = makeRun({ status: 'failed', stopped_at: '2026-11-22T18:00:30.400Z', ...patch })
  history.replaceState(null, '', `/runs/srr_1${search}`)
  localStorage.setItem('server-runs.timeZone', 'utc')
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
  })
  const view = render(
    <QueryClientProvider client={client}>
      <BrowserRouter useTransitions={false}>
        <RunErrors run={run} />
      </BrowserRouter>
    </QueryClientProvider>,
  )
  return { ...view, user: userEvent.setup() }
}
