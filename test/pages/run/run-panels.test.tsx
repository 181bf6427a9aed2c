import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'

const answerRun = (patch: Record<string, unknown> = {}) =>
  server.use(http.get('*/api/server-runs/:id', () => HttpResponse.json(makeRun(patch))))
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
  expect(location.search).toBe('?status=failed&open=messages,logs,server,session')
  history.back()
  // The address changes first, the page after it.
  await waitFor(() => expect(serverPanel).toHaveAttribute('aria-expanded', 'false'))
  expect(location.search).toBe('?status=failed&open=messages,logs,session')
  await user.click(session)
  expect(location.search).toBe('?status=failed')
})

test('unknown panels in the address are named, the known ones open', async () => {
  answerRun()
  renderApp('/runs/srr_1?open=foo,session')
  expect(await panel(/^MCP session/)).toHaveAttribute('aria-expanded', 'true')
  expect(screen.getByRole('note')).toHaveTextContent('Ignored in the address: open=foo')
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
