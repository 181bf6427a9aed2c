import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { renderApp, server } from '../../../render-app'

const CONNECTIONS = '*/api/sessions/:id/connections'
const SERVER_SESSIONS = '*/api/sessions/:id/server-sessions'

const answerRun = (mcp: unknown) =>
  server.use(
    http.get('*/api/server-runs/:id', () =>
      HttpResponse.json(makeRun({ server_session: { id: 'srs_1', session_id: 'ses_1', mcp } })),
    ),
  )
const list = (items: object[], more = false) =>
  HttpResponse.json({ items, pagination: { has_more_after: more, has_more_before: false } })
const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })
const answer = (path: string, respond: () => Response) => server.use(http.get(path, respond))

const MCP = {
  version: '2025-06-18',
  client: { name: 'cursor', version: '1.2.4', capabilities: { sampling: {} } },
  server: { name: 'github', capabilities: { tools: { listChanged: true }, telepathy: {} } },
}
const CONNECTION = {
  id: 'sco_1',
  status: 'ended',
  mcp: MCP,
  started_at: '2026-11-22T18:00:00.000Z',
  ended_at: '2026-11-22T18:00:30.000Z',
}
const SERVER_SESSION = {
  id: 'srs_1',
  status: 'stopped',
  connection: {
    id: 'sco_1',
    client: { user_agent: 'node\u202efetch', anonymized_ip_address: '203.0.113.0' },
  },
}

beforeEach(() => {
  answer(CONNECTIONS, () => list([CONNECTION]))
  answer(SERVER_SESSIONS, () => list([SERVER_SESSION]))
})

const open = () => renderApp('/runs/srr_1?open=session')
const fact = async (name: string) => (await screen.findByText(name)).nextElementSibling
const cells = (name: RegExp) => {
  const table = screen.getByRole('table', { name: /Capabilities of the client and of the server/ })
  const row = within(table).getByRole('row', { name })
  return within(row)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
}

test('capabilities that are present, absent and not reported read differently, side by side', async () => {
  answerRun(MCP)
  const { unmount } = open()
  await screen.findByRole('table', { name: /Capabilities/ })
  expect(cells(/^Tools/)).toEqual(['—not for a client to have', 'presentannounces list changes'])
  expect(cells(/^Sampling/)).toEqual(['present', '—not for a server to have'])
  expect(cells(/^Roots/)[0]).toBe('absent')
  expect(cells(/^telepathy/)).toEqual(['absent', 'present'])
  unmount()
  answerRun(null)
  open()
  await screen.findByRole('table', { name: /Capabilities/ })
  expect(cells(/^Roots/)[0]).toBe('not reported')
  expect(cells(/^Tools/)[1]).toBe('not reported')
  expect(screen.getByText('Not known: the client’s capabilities were not reported.')).toBeVisible()
})

test('the protocol version says its age', async () => {
  answerRun(MCP)
  open()
  expect(await fact('Protocol version')).toHaveTextContent(
    /^2025-06-18 · one revision behind the newest known, published \d+ months ago$/,
  )
})

test('what each side could not use of the other is said in sentences', async () => {
  answerRun(MCP)
  open()
  const part = within(await screen.findByRole('region', { name: 'Out of reach' }))
  expect(part.getByText('No resources: the server offers none to list or read.')).toBeVisible()
  expect(
    part.getByText('It may not ask the user for input: the client declares no elicitation.'),
  ).toBeVisible()
  expect(part.getByText(/^Since 2025-11-25: tasks/)).toBeVisible()
})

test('a connection says who, from where, from when until when', async () => {
  answerRun(MCP)
  open()
  const part = within(await screen.findByRole('region', { name: 'Connections of the session' }))
  const row = await part.findByRole('listitem')
  expect(row).toHaveTextContent('ended')
  expect(row).toHaveTextContent('cursor 1.2.4')
  expect(row).toHaveTextContent('this run’s server session')
  expect(await part.findByText('node·fetch')).toBeVisible()
  expect(row).toHaveTextContent('203.0.113.0')
  expect(row).toHaveTextContent('(30.0 s)')
})

test('the real status of the server session is shown, not the one that the run holds', async () => {
  answerRun(MCP)
  open()
  const status = await screen.findByText('Stopped', { selector: 'dd *' })
  expect(status.closest('div')).toHaveTextContent('Its status')
})

test.each([
  [404, 'This Metorial doesn’t offer the connections of this session.', 'not offered by this Metorial'],
  [403, 'The connections may not be read with this key.', 'server sessions may not be read with this key'],
])(
  'connections and server sessions that answer %i are left out with a line why',
  async (status, one, other) => {
    answerRun(MCP)
    answer(CONNECTIONS, () => refusal(status))
    answer(SERVER_SESSIONS, () => refusal(status))
    open()
    expect(await screen.findByText(one)).toBeVisible()
    expect(await screen.findByText(other)).toBeVisible()
    expect(screen.queryByRole('alert')).toBeNull()
  },
)

test('connections that fail to load fail alone, and their Retry works', async () => {
  answerRun(MCP)
  answer(CONNECTIONS, () => refusal(500))
  const { user } = open()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The connections could not be loaded.')
  answer(CONNECTIONS, () => list([]))
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await screen.findByText('cursor 1.2.4', { selector: 'dd' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a session without connections says so, and one with more than 100 too', async () => {
  answerRun(MCP)
  answer(CONNECTIONS, () => list([]))
  answer(SERVER_SESSIONS, () => list([]))
  const { unmount } = open()
  expect(await screen.findByText('No client has connected to this session.')).toBeVisible()
  expect(await screen.findByText('not among the server sessions of this session')).toBeVisible()
  unmount()
  answer(CONNECTIONS, () => list([CONNECTION], true))
  open()
  expect(await screen.findByText('These are the newest 100: there are older ones.')).toBeVisible()
})

test('the session itself, which holds a client secret, is never asked for', async () => {
  answerRun(MCP)
  const asked: string[] = []
  server.events.on('request:start', ({ request }) => asked.push(new URL(request.url).pathname))
  open()
  await screen.findByText('203.0.113.0', { exact: false })
  expect(asked.filter((path) => /\/sessions\/[^/]+$/.test(path))).toEqual([])
  server.events.removeAllListeners()
})
