import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { setupServer } from 'msw/node'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { Announcer } from '../../../../src/components/announcer'
import { LogsPanel } from '../../../../src/pages/run/logs/logs-panel'
import { makeRun } from '../../../make-run'
import { allowModalDialogs } from '../../../modal-dialogs'

export const EVENTS = '*/api/sessions/ses_1/events'
export const server = setupServer()

allowModalDialogs()

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  localStorage.clear()
})
afterAll(() => server.close())

type Line = string | [stream: string, text: string]

/** Events of 500 lines, of the run that is shown; a line without a stream is of stdout. */
export const eventsOf = (lines: readonly Line[], from = 0) =>
  Array.from({ length: Math.ceil(lines.length / 500) }, (_, at) => ({
    id: `sev_${from + at + 1}`,
    type: 'server_logs',
    server_run: { id: 'srr_1' },
    created_at: new Date(Date.UTC(2026, 10, 22, 18, 0, from + at + 1)).toISOString(),
    log_lines: lines
      .slice(at * 500, (at + 1) * 500)
      .map((line) => (typeof line === 'string' ? ['stdout', line] : line))
      .map(([type, line]) => ({ type, line })),
  }))

/** The API's answers from a list that may grow, by its cursor. */
export const answerEvents = (events: readonly { id: string }[]) =>
  server.use(
    http.get(EVENTS, ({ request }) => {
      const after = new URL(request.url).searchParams.get('after')
      const from = after === null ? 0 : events.findIndex(({ id }) => id === after) + 1
      return HttpResponse.json({
        items: events.slice(from, from + 100),
        pagination: { has_more_after: from + 100 < events.length, has_more_before: from > 0 },
      })
    }),
  )

const Address = () => {
  const { pathname, search } = useLocation()
  return <output aria-label="Address">{pathname + search}</output>
}

/** The panel of a run alone, at an address. */
export function showLogs(patch: Record<string, unknown> = {}, address = '/runs/srr_1') {
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const user = userEvent.setup()
  const view = render(
    <QueryClientProvider client={client}>
      <MemoryRouter initialEntries={[address]}>
        <LogsPanel run={makeRun(patch)} />
        <Address />
        <Announcer />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return { ...view, user, client }
}
