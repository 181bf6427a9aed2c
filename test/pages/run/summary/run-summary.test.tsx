import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { BrowserRouter } from 'react-router-dom'
import { expect, test } from 'vitest'
import { RunSummary } from '../../../../src/pages/run/summary/run-summary'
import { makeRun } from '../../../make-run'
import { server } from '../../../render-app'
import { answerErrors, ERRORS, makeError, refusal } from '../errors/render-errors'

const MESSAGES = '*/api/sessions/ses_1/messages'

const list = (items: unknown[]) =>
  HttpResponse.json({ items, pagination: { has_more_after: false, has_more_before: false } })

const request = (id: string, name: string, second: number) => ({
  id: `msg_${id}`,
  type: 'request',
  sender: { type: 'client', id: 'mccl_1' },
  mcp_message: { id, method: 'tools/call', payload: { params: { name } } },
  server_session_id: 'srs_1',
  created_at: `2026-11-22T18:00:0${second}.000Z`,
})

/** A run that failed on an unanswered call, with three such errors before, and a good run before it. */
function answerAll() {
  server.use(http.get(MESSAGES, () => list([request('1', 'query', 2)])))
  answerErrors([
    ...[1, 2, 3].map((day) => makeError(`sre_o${day}`, {}, `srr_o${day}`, -day)),
    makeError('sre_1'),
  ])
  server.use(
    http.get('*/api/server-runs', ({ request }) =>
      new URL(request.url).searchParams.has('after')
        ? list([makeRun({ id: 'srr_good', started_at: '2026-11-22T12:40:00.000Z' })])
        : list([]),
    ),
  )
}

function renderSummary(patch: Record<string, unknown> = {}) {
  const run = makeRun({ status: 'failed', stopped_at: '2026-11-22T18:00:30.400Z', ...patch })
  history.replaceState(null, '', '/runs/srr_1?status=failed&at=sre_1')
  localStorage.setItem('server-runs.timeZone', 'utc')
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
  })
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={client}>
      <BrowserRouter useTransitions={false}>
        <RunSummary run={run} />
      </BrowserRouter>
    </QueryClientProvider>,
  )
  return { user, paragraph: () => screen.getByRole('region', { name: 'Summary' }).querySelector('p') }
}

test('the sentence is there at once and grows as messages, errors and other runs are read', async () => {
  answerAll()
  const { paragraph } = renderSummary()
  expect(paragraph()).toHaveTextContent(
    'Hosted run of GitHub for cursor 1.2.4 over Streamable HTTP: waited 400 ms, ran 30.0 s, 3 messages in its server session, failed.',
  )
  await waitFor(() =>
    expect(paragraph()).toHaveTextContent(
      /3 messages, failed with timeout on tools\/call query\. The same error 4 times in 7 days; the last good run of this deployment was on Nov 22, 12:40 UTC\.$/,
    ),
  )
  expect(screen.getByText('tools/call query').tagName).toBe('CODE')
  expect(screen.getByRole('link', { name: 'on Nov 22, 12:40 UTC' })).toHaveAttribute(
    'href',
    '/runs/srr_good?status=failed',
  )
})

test('it is copied as Markdown with links, the id of the run, and no power to third-party names', async () => {
  answerAll()
  const { user, paragraph } = renderSummary({
    server: { id: 'srv_1', name: '[x](https://evil.test) @channel' },
  })
  await waitFor(() => expect(paragraph()).toHaveTextContent(/good run/))
  await user.click(screen.getByRole('button', { name: 'Copy as Markdown' }))
  const text = await navigator.clipboard.readText()
  const here = `${location.origin}/runs`
  expect(text.split('\n')).toEqual([
    expect.stringMatching(
      /^Hosted run of \\\[x\\\]\(https:\u200b\/\/evil\.\u200btest\) \\@\u200bchannel for cursor 1\.2\.4 /,
    ),
    '',
    `Run \`srr_1\`: ${here}/srr_1`,
    '',
  ])
  expect(text).toContain('failed with `timeout` on `tools/call query`. The same error 4 times in 7 days')
  expect(text).toContain(`[on Nov 22, 12:40 UTC](${here}/srr_good)`)
})

test('of messages and errors that may not be read nothing is said', async () => {
  server.use(
    http.get(MESSAGES, () => refusal(403)),
    http.get(ERRORS, () => refusal(404)),
    http.get('*/api/server-runs', () => refusal(500)),
  )
  const { paragraph } = renderSummary()
  await waitFor(() => expect(paragraph()).toHaveAttribute('aria-busy', 'false'))
  expect(paragraph()).toHaveTextContent(/ran 30\.0 s, 3 messages in its server session, failed\.$/)
})

test('a run without an MCP session says nothing of messages, and asks for none', async () => {
  answerErrors([])
  const { paragraph } = renderSummary({ status: 'completed', server_session: null })
  await waitFor(() => expect(paragraph()).toHaveAttribute('aria-busy', 'false'))
  expect(paragraph()).toHaveTextContent(/^Hosted run of GitHub: waited 400 ms, ran 30\.0 s, completed\.$/)
})
