import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'

const DEPLOYMENT = '*/api/server-deployments/:id'
const ERRORS = '*/api/server-run-errors'

const answerRun = (patch: Record<string, unknown> = {}) =>
  server.use(http.get('*/api/server-runs/:id', () => HttpResponse.json(makeRun(patch))))
const refusal = (status: number, code: string) =>
  HttpResponse.json({ ok: false, status, code, message: 'Refused.' }, { status })
const errorList = (codes: string[], more = false) =>
  HttpResponse.json({
    items: codes.map((code, at) => ({ id: `sre_${at}`, code, message: `message ${at}` })),
    pagination: { has_more_after: more, has_more_before: false },
  })
const panel = (name: RegExp) => screen.findByRole('button', { name })

test('a panel opens and closes, the address says which, and Back undoes each step', async () => {
  answerRun()
  const { user } = renderApp('/runs/srr_1?status=failed')
  const session = await panel(/^MCP session/)
  expect(session).toHaveAttribute('aria-expanded', 'false')
  await user.click(session)
  expect(session).toHaveAttribute('aria-expanded', 'true')
  const serverPanel = await panel(/^Server/)
  await user.click(serverPanel)
  expect(location.search).toBe('?status=failed&open=server,session')
  history.back()
  // The address changes first, the page after it.
  await waitFor(() => expect(serverPanel).toHaveAttribute('aria-expanded', 'false'))
  expect(location.search).toBe('?status=failed&open=session')
  await user.click(session)
  expect(location.search).toBe('?status=failed')
})

test('unknown panels in the address are named, the known ones open', async () => {
  answerRun()
  renderApp('/runs/srr_1?open=foo,session')
  expect(await panel(/^MCP session/)).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('note')).toHaveTextContent('Ignored in the address: open=foo')
})

test('capabilities that were declared, that are none and that were not reported read differently', async () => {
  const mcp = {
    client: { name: 'cursor', capabilities: {} },
    server: { name: 'github', capabilities: { tools: { listChanged: true } } },
  }
  answerRun({ server_session: { id: 'srs_1', mcp } })
  const { unmount } = renderApp('/runs/srr_1?open=session')
  const declared = await screen.findByText('Client capabilities')
  expect(declared.nextElementSibling).toHaveTextContent('none declared')
  expect(screen.getByText('Tools · announces list changes')).toBeVisible()
  unmount()
  answerRun({ server_session: { id: 'srs_1', mcp: null } })
  renderApp('/runs/srr_1?open=session')
  expect((await screen.findByText('Client capabilities')).nextElementSibling).toHaveTextContent(
    'not reported',
  )
})

test('messages are counted by who sent them', async () => {
  const usage = {
    total_productive_message_count: 4_294_967_294,
    total_productive_client_message_count: 2_147_483_647,
  }
  answerRun({ server_session: { id: 'srs_1', usage } })
  renderApp('/runs/srr_1?open=session')
  expect((await screen.findByText('Productive messages')).nextElementSibling).toHaveTextContent(
    '4,294,967,294 (2,147,483,647 from the client · unknown from the server)',
  )
})

test('the deployment shows its own metadata beside the server’s', async () => {
  answerRun({ server_deployment: { id: 'svd_1', metadata: { category: 'data' } } })
  server.use(
    http.get(DEPLOYMENT, () =>
      HttpResponse.json({ id: 'svd_1', status: 'archived', metadata: { team: '<b>ops</b>' } }),
    ),
  )
  renderApp('/runs/srr_1?open=deployment')
  expect((await screen.findByText('Metadata')).nextElementSibling).toHaveTextContent('"team": "<b>ops</b>"')
  expect(screen.getByText('Server metadata').nextElementSibling).toHaveTextContent('"category": "data"')
  expect(screen.getByText('archived')).toBeVisible()
})

test('a deployment that fails to load fails alone, and its Retry works', async () => {
  answerRun()
  server.use(http.get(DEPLOYMENT, () => refusal(500, 'internal_server_error'), { once: true }))
  const { user } = renderApp('/runs/srr_1?open=deployment')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The deployment could not be loaded.')
  expect(screen.getByRole('heading', { level: 1, name: 'GitHub' })).toBeVisible()
  server.use(http.get(DEPLOYMENT, () => HttpResponse.json({ id: 'svd_1', metadata: {} })))
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect((await screen.findByText('Metadata')).nextElementSibling).toHaveTextContent('Empty')
})

test('a deployment that is gone is said in a quiet line', async () => {
  answerRun()
  server.use(http.get(DEPLOYMENT, () => refusal(404, 'not_found')))
  renderApp('/runs/srr_1?open=deployment')
  expect(await screen.findByText(/the deployment was deleted, or is not readable/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a failed run shows its first error and how many more there are', async () => {
  answerRun({ status: 'failed' })
  server.use(http.get(ERRORS, () => errorList(['timeout', 'other', 'other'])))
  renderApp('/runs/srr_1')
  expect(await screen.findByRole('region', { name: 'First error' })).toHaveTextContent(
    'timeout — message 0 and 2 more',
  )
})

test('when the list of errors goes on, the number is the least there are', async () => {
  answerRun({ status: 'failed' })
  server.use(http.get(ERRORS, () => errorList(['timeout', 'other'], true)))
  renderApp('/runs/srr_1')
  expect(await screen.findByRole('region', { name: 'First error' })).toHaveTextContent('and at least 2 more')
})

test.each([
  [404, 'This Metorial doesn’t offer the errors of runs.'],
  [403, 'The errors of runs may not be read with this key.'],
])('errors that answer %i are left out with a quiet reason', async (status, reason) => {
  answerRun({ status: 'failed' })
  server.use(http.get(ERRORS, () => refusal(status, 'refused')))
  renderApp('/runs/srr_1')
  expect(await screen.findByText(reason)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a failed run without any error shows no error', async () => {
  answerRun({ status: 'failed' })
  let asked = 0
  server.use(
    http.get(ERRORS, () => {
      asked += 1
      return errorList([])
    }),
  )
  renderApp('/runs/srr_1')
  await screen.findByRole('heading', { level: 1, name: 'GitHub' })
  await waitFor(() => expect(document.querySelector('[aria-busy="true"]')).toBeNull())
  expect(asked).toBe(1)
  expect(screen.queryByRole('region', { name: 'First error' })).toBeNull()
})
