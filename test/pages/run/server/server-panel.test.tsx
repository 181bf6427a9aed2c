import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { renderApp, server } from '../../../render-app'

const SERVER = '*/api/servers/:id'
const VERSION = '*/api/servers/:id/versions/:version'

const refusal = (status: number) =>
  HttpResponse.json({ ok: false, status, code: 'refused', message: 'Refused.' }, { status })

const DOCKER = { type: 'docker', docker: { image: 'ghcr.io/acme/x', tag: '1.0' }, remote: null }

/** The panel of a run whose server and version answer this. */
function openPanel(version: Record<string, unknown>, own: Record<string, unknown> = {}, run: object = {}) {
  server.use(
    http.get('*/api/server-runs/:id', () => HttpResponse.json(makeRun({ ...run }))),
    http.get(SERVER, () => HttpResponse.json({ id: 'srv_1', ...own })),
    http.get(VERSION, () => HttpResponse.json({ id: 'sve_1', ...version })),
  )
  return renderApp('/runs/srr_1?open=server')
}

const panel = async () => within(await screen.findByRole('region', { name: 'Server' }))
const value = async (name: string) =>
  (await (await panel()).findByText(name)).nextElementSibling as HTMLElement

test('the version shows its identifier, its image and tag, and its configuration as a table', async () => {
  openPanel({
    identifier: 'sha-f154',
    source: DOCKER,
    schema: {
      type: 'object',
      required: ['token'],
      properties: {
        token: { type: 'string', description: 'API\u202e token' },
        mode: { enum: ['fast', 'safe'] },
        hosts: { type: 'array', items: { type: 'string' } },
      },
    },
  })
  expect(await value('Identifier')).toHaveTextContent('sha-f154')
  expect(await value('Docker image')).toHaveTextContent('ghcr.io/acme/x:1.0')
  const table = within(screen.getByRole('table', { name: 'Fields of the configuration' }))
  const rows = table.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent))
  expect(rows.slice(1)).toEqual([
    ['tokenAPI· token', 'string', 'Required', 'API· token'],
    ['mode—none', 'one of fast, safe', 'optional', '—none'],
    ['hosts—none', 'list of string', 'optional', '—none'],
  ])
})

test('a remote server shows its domain', async () => {
  openPanel({ source: { type: 'remote', docker: null, remote: { domain: 'mcp.acme.test' } } })
  expect(await value('Remote domain')).toHaveTextContent('mcp.acme.test')
})

test('launch code stays closed until it is asked for, and is only text', async () => {
  const { user } = openPanel({ get_launch_params: '(config) => ({\n  args: ["<script>\u202e"] })' })
  const code = await value('Launch code')
  const shown = within(code).getByText(/args/)
  expect(shown).not.toBeVisible()
  await user.click(within(code).getByText('2 lines of code'))
  expect(shown).toBeVisible()
  expect(shown.textContent).toBe('(config) => ({\n  args: ["<script>⟪RLO⟫"] })')
})

test('a nested field is there in full, without the sample values of secrets', async () => {
  const token = { type: 'string', default: 'hunter2' }
  openPanel({
    schema: { properties: { token, db: { type: 'object', properties: { host: {} } } }, oneOf: [] },
  })
  const configuration = await value('Configuration')
  expect(configuration).toHaveTextContent('"default": "[masked]"')
  expect(configuration).not.toHaveTextContent('hunter2')
  expect(within(configuration).getAllByText('in full')).toHaveLength(2)
  expect(configuration).toHaveTextContent('The rest of the schema')
})

test.each([
  ['a text', '"a text"'],
  [[1, { password: 'hunter2' }], '"password": "[masked]"'],
  [{ properties: {} }, 'No fields: there is nothing to configure.'],
  [{ properties: { odd: 7 } }, 'odd'],
  [null, 'not reported'],
])('a schema that is %j is shown as what it is', async (schema, words) => {
  openPanel({ schema })
  expect(await value('Configuration')).toHaveTextContent(words)
})

test('the variants name the version that new runs get, and whether it is this run’s', async () => {
  const variant = (at: number, version: string) => ({
    id: `sva_${at}`,
    identifier: `srv-${at}`,
    source: DOCKER,
    current_version: { id: version, identifier: `${version}-name` },
  })
  openPanel({}, { status: 'active', variants: [variant(0, 'sve_1'), variant(1, 'sve_2')] })
  expect(await value('Variants')).toHaveTextContent(
    'srv-0 · ghcr.io/acme/x:1.0 · new runs get sve_1-name, as this run didsrv-1 · ghcr.io/acme/x:1.0 · new runs get sve_2-name',
  )
  expect(await value('Status')).toHaveTextContent('Active')
})

test('server and version fail alone; Retry asks for the one that failed', async () => {
  const { user } = openPanel({ identifier: 'sha-1' }, { status: 'archived' })
  server.use(http.get(VERSION, () => refusal(500), { once: true }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The version could not be loaded.')
  expect(await value('Status')).toHaveTextContent('Archived')
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await value('Identifier')).toHaveTextContent('sha-1')
})

test.each([
  [403, 'may not be read with this key.'],
  [404, 'is gone, or not readable.'],
])('what answers %i is left out with a line why, the rest stays', async (status, words) => {
  openPanel({})
  server.use(
    http.get(SERVER, () => refusal(status)),
    http.get(VERSION, () => refusal(status)),
  )
  expect(await screen.findByText(`What the version is made of ${words}`)).toBeVisible()
  expect(await screen.findByText(`What else the server says of itself ${words}`)).toBeVisible()
  expect(await value('Name')).toHaveTextContent('GitHub')
  expect(screen.queryByRole('alert')).toBeNull()
})

test('a run that names no version says so', async () => {
  openPanel({}, {}, { server_version_id: null })
  expect(await screen.findByText('The API reports no version for this run.')).toBeVisible()
})
