import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { callMessages, type MadeCall } from '../../domain/compare/make-exchange'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'

const RUN = '*/api/server-runs/:id'
const MESSAGES = '*/api/sessions/:id/messages'
const ERRORS = '*/api/server-run-errors'

const init: MadeCall = { method: 'initialize', result: {} }
const query = (limit: number, more: Partial<MadeCall> = {}): MadeCall => ({
  method: 'tools/call',
  params: { name: 'query', arguments: { limit } },
  result: { content: [] },
  ...more,
})
const CALLS: Record<string, MadeCall[]> = {
  srs_a: [init, query(10), query(1, { error: { code: -32603, message: 'no' } })],
  srs_b: [init, query(20), query(1)],
}
const list = (items: object[]) =>
  HttpResponse.json({ items, pagination: { has_more_after: false, has_more_before: false } })
const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })
const runOf = (id: string) =>
  makeRun({
    id,
    status: id === 'srr_a' ? 'failed' : 'completed',
    server_session: { id: id.replace('srr', 'srs'), session_id: 'ses_1', mcp: null },
  })

beforeEach(() => {
  server.use(
    http.get(RUN, ({ params }) => HttpResponse.json(runOf(String(params.id)))),
    http.get(MESSAGES, ({ request }) => {
      const session = new URL(request.url).searchParams.get('server_session_id') ?? ''
      return list(callMessages(CALLS[session] ?? [], session))
    }),
    http.get(ERRORS, ({ request }) => {
      const ofA = new URL(request.url).searchParams.get('server_run_id') === 'srr_a'
      return list(ofA ? [{ id: 'sre_1', code: 'timeout', message: 'Too slow' }] : [])
    }),
  )
})

const card = async (name: string) => within(await screen.findByRole('region', { name }))
const open = (search: string) => renderApp(`/compare${search}`)

test('the first difference is named, and what was asked differently before it', async () => {
  open('?a=srr_a&b=srr_b')
  const first = await card('First difference')
  expect(await first.findByText('The first 2 calls are alike: call 3 ends in another way.')).toBeVisible()
  const asked = within(first.getByRole('region', { name: 'Already call 2 was asked something else' }))
  expect(asked.getByText('params.arguments.limit')).toBeVisible()
  const row = first.getByRole('row', { name: /first difference: ?3/ })
  expect(row).toHaveTextContent('error -32603')
  expect(row).toHaveTextContent('at +2.0 s')
})

test('what differs is shown first, the rest on demand, and the address says so', async () => {
  const { user } = open('?a=srr_a&b=srr_b')
  const fields = await card('Fields')
  expect(fields.getByRole('row', { name: /Status/ })).toHaveTextContent('differs: StatusFailedCompleted')
  expect(fields.queryByRole('row', { name: /Deployment id/ })).toBeNull()
  await user.click(screen.getByRole('checkbox', { name: 'Show what is the same too' }))
  expect(fields.getByRole('row', { name: /Deployment id/ })).toBeVisible()
  expect(location.search).toBe('?a=srr_a&b=srr_b&all=1')
})

test('tools, messages and errors stand side by side', async () => {
  open('?a=srr_a&b=srr_b&all=1')
  const tools = await card('Tools used')
  expect(await tools.findByRole('row', { name: /query/ })).toHaveTextContent(
    '2 calls1 errorp50 100 ms2 callsp50',
  )
  expect((await card('Messages by method')).getByRole('row', { name: /tools\/call/ })).toHaveTextContent('22')
  const errors = await card('Errors')
  expect(await errors.findByRole('row', { name: /timeout/ })).toHaveTextContent('1 errorToo slownone')
})

test('a run that fails to load fails alone, and its Retry works', async () => {
  server.use(http.get('*/api/server-runs/srr_b', () => refusal(500)))
  const { user } = open('?a=srr_a&b=srr_b')
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('Run B could not be loaded.')
  expect((await card('Run A')).getByRole('link', { name: 'GitHub' })).toHaveAttribute('href', '/runs/srr_a')
  server.use(http.get('*/api/server-runs/srr_b', () => HttpResponse.json(runOf('srr_b'))))
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await card('Fields')).toBeDefined()
})

test.each([
  [404, 'The messages of run A are not offered by this Metorial.'],
  [403, 'The messages of run A may not be read with this key.'],
])(
  'messages that answer %i are left out with a line why; the fields are compared',
  async (status, reason) => {
    server.use(http.get(MESSAGES, () => refusal(status)))
    open('?a=srr_a&b=srr_b')
    expect(await screen.findByText(reason)).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Tools used' })).toBeNull()
    expect(screen.getByRole('region', { name: 'Fields' })).toBeVisible()
  },
)

test('messages that fail can be read on', async () => {
  server.use(http.get(MESSAGES, () => refusal(500)))
  const { user } = open('?a=srr_a&b=srr_b')
  const first = await card('First difference')
  const alerts = await first.findAllByRole('alert')
  expect(alerts.map((alert) => alert.textContent)).toEqual([
    'The messages of run A could not be loaded.Retry',
    'The messages of run B could not be loaded.Retry',
  ])
  server.use(http.get(MESSAGES, () => list([])))
  for (const button of first.getAllByRole('button', { name: 'Retry' })) await user.click(button)
  expect(await first.findByText('Neither run has calls to compare.')).toBeVisible()
})

test('runs are chosen by id or link, and swapped', async () => {
  const { user } = open('')
  expect(screen.queryByRole('alert')).toBeNull()
  expect(await screen.findByText('No runs are chosen')).toBeVisible()
  await user.type(screen.getByRole('textbox', { name: 'Run A' }), 'https://dash.test/runs/srr_a?open=session')
  await user.type(screen.getByRole('textbox', { name: 'Run B' }), 'what happened?')
  await user.click(screen.getByRole('button', { name: 'Compare' }))
  expect(screen.getByRole('alert')).toHaveTextContent('neither the id of a run nor a link')
  await user.clear(screen.getByRole('textbox', { name: 'Run B' }))
  await user.type(screen.getByRole('textbox', { name: 'Run B' }), 'srr_b{Enter}')
  await waitFor(() => expect(location.search).toBe('?a=srr_a&b=srr_b'))
  await user.click(screen.getByRole('button', { name: 'Swap' }))
  await waitFor(() => expect(location.search).toBe('?a=srr_b&b=srr_a'))
  expect(screen.getByRole('textbox', { name: 'Run A' })).toHaveValue('srr_b')
})

test('with one run the other is asked for, and the same run twice is said to be so', async () => {
  const { unmount } = open('?a=srr_a')
  expect(await screen.findByText('One run is missing')).toBeVisible()
  expect((await card('Run A')).getByText('Failed')).toBeVisible()
  unmount()
  open('?a=srr_a&b=srr_a')
  expect(await screen.findByText('Both sides are the same run.')).toBeVisible()
})
