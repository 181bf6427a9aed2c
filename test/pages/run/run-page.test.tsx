import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { SENTINEL } from '../../../src/mock/sentinels'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'

const RUN = '*/api/server-runs/:id'
const answerRun = (patch: Record<string, unknown> = {}) =>
  server.use(http.get(RUN, ({ params }) => HttpResponse.json(makeRun({ id: params.id, ...patch }))))
const refusal = (status: number, code: string) =>
  HttpResponse.json({ ok: false, status, code, message: 'Refused.' }, { status })

test('a run shows its server, its place, its status and its times', async () => {
  answerRun()
  renderApp('/runs/srr_1')
  expect(await screen.findByRole('heading', { level: 1, name: 'GitHub' })).toBeVisible()
  expect(screen.getByText('prod-agents · hosted')).toBeVisible()
  expect(document.title).toBe('GitHub · Completed · Server Runs')
  const facts = within(screen.getByRole('region', { name: 'Facts' }))
  expect(facts.getByText('Startup').nextElementSibling).toHaveTextContent('400 ms')
  expect(facts.getByText('Ran for').nextElementSibling).toHaveTextContent('59.6 s')
  expect(facts.getByRole('button', { name: 'Copy run id' })).toBeVisible()
})

test('the timeline says in words what its bar shows', async () => {
  answerRun()
  renderApp('/runs/srr_1')
  const timeline = within(await screen.findByRole('region', { name: 'Timeline' }))
  expect(timeline.getByText('Startup 400 ms')).toBeVisible()
  expect(timeline.getByText('Ran for 59.6 s')).toBeVisible()
  expect(timeline.getByText('Stopped').closest('li')).toHaveTextContent('+1 min 00 s')
})

test('a start time that the engine did not write is named as the reason for the missing startup', async () => {
  answerRun({ started_at: null })
  renderApp('/runs/srr_1')
  expect(await screen.findByText('not reported: the engine doesn’t write started_at')).toBeVisible()
})

test('a run that stopped before it began draws no bar and says why, in a note too', async () => {
  answerRun({ stopped_at: '2026-11-22T17:00:00.000Z' })
  renderApp('/runs/srr_1')
  expect(await screen.findByText(/The run ends before it begins/)).toBeVisible()
  expect(screen.getByRole('note')).toHaveTextContent('Stopped before it began.')
})

test('the names of servers are only ever text', async () => {
  answerRun({ server: { id: 'srv_1', name: '<img src=x>\u202eevil' } })
  renderApp('/runs/srr_1')
  expect(await screen.findByRole('heading', { level: 1, name: '<img src=x>·evil' })).toBeVisible()
  expect(document.querySelector('main img')).toBeNull()
})

test('a run of nothing but nulls and an unknown status is shown', async () => {
  server.use(http.get(RUN, () => HttpResponse.json({ id: 'srr_1', status: 'paused' })))
  renderApp('/runs/srr_1?open=server,deployment,session')
  expect(await screen.findByRole('heading', { level: 1, name: 'Unknown server' })).toBeVisible()
  expect(await screen.findByText('The API reports no server for this run.')).toBeVisible()
  expect(await screen.findByText('The API reports no deployment for this run.')).toBeVisible()
  expect(await screen.findByText('The API reports no MCP session for this run.')).toBeVisible()
  expect(screen.getByRole('note')).toHaveTextContent('“paused”')
})

test('a run that does not exist says so, with its id and a way back to the same list', async () => {
  renderApp(`/runs/${SENTINEL.notFound}?status=failed&open=server`)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The run was not found')
  expect(alert).toHaveTextContent(SENTINEL.notFound)
  expect(within(alert).queryByRole('button', { name: 'Retry' })).toBeNull()
  expect(within(alert).getByRole('link', { name: 'Back to runs' })).toHaveAttribute(
    'href',
    '/runs?status=failed',
  )
})

test.each([
  [SENTINEL.forbidden, 'may not be read with this key'],
  [SENTINEL.serverError, 'could not be loaded'],
  [SENTINEL.rateLimited, 'rate limit is used up'],
  [SENTINEL.malformed, 'unexpected shape'],
  [SENTINEL.html, 'a web page in place of JSON'],
])('%s has its own words and a retry', async (id, words) => {
  renderApp(`/runs/${id}`)
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent(words)
  expect(within(alert).getByRole('button', { name: 'Retry' })).toBeVisible()
})

test('a run that could not be reached is there after a retry', async () => {
  server.use(http.get(RUN, () => HttpResponse.error(), { once: true }))
  const { user } = renderApp('/runs/srr_1')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('could not be reached')
  answerRun()
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await screen.findByRole('heading', { level: 1, name: 'GitHub' })).toBeVisible()
})

test('from the list a run paints at once, and stays with a note when it cannot be refreshed', async () => {
  let refuse: (() => void) | undefined
  server.use(
    http.get(RUN, async () => {
      await new Promise<void>((resolve) => {
        refuse = resolve
      })
      return refusal(500, 'internal_server_error')
    }),
  )
  const { user } = renderApp('/runs?sort=none')
  const [link] = await screen.findAllByRole('link', { name: /srr_/ })
  if (!link) throw new Error('The list has no row.')
  await user.click(link)
  expect(await screen.findByRole('region', { name: 'Timeline' })).toBeVisible()
  await waitFor(() => expect(refuse).toBeDefined())
  refuse?.()
  expect(await screen.findByText(/could not be refreshed; this is as of \d\d:\d\d:\d\d/)).toBeVisible()
  expect(screen.getByRole('region', { name: 'Timeline' })).toBeVisible()
  expect(screen.getByRole('button', { name: 'Retry' })).toBeEnabled()
})

test('j and k go to the runs below and above in the list, not while a modifier is held', async () => {
  const { user } = renderApp('/runs?sort=none')
  const links = await screen.findAllByRole('link', { name: /srr_/ })
  const [first, second] = links.map((link) => link.getAttribute('href'))
  if (!links[0]) throw new Error('The list has no row.')
  await user.click(links[0])
  await screen.findByRole('link', { name: /Older/ })
  await user.keyboard('{Control>}j{/Control}')
  expect(location.pathname + location.search).toBe(first)
  await user.keyboard('j')
  await waitFor(() => expect(location.pathname + location.search).toBe(second))
  await screen.findByRole('link', { name: /Newer/ })
  await user.keyboard('k')
  await waitFor(() => expect(location.pathname + location.search).toBe(first))
})
