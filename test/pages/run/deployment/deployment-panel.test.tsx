import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { renderApp, server } from '../../../render-app'

const DEPLOYMENT = '*/api/server-deployments/:id'

const refusal = (status: number, code: string) =>
  HttpResponse.json({ ok: false, status, code, message: 'Refused.' }, { status })

/** The panel of a run whose deployment answers this. */
function openPanel(own: Record<string, unknown>, preview: Record<string, unknown> = {}) {
  server.use(
    http.get('*/api/server-runs/:id', () =>
      HttpResponse.json(
        makeRun({ server_deployment: { id: 'svd_1', name: null, metadata: {}, ...preview } }),
      ),
    ),
    http.get(DEPLOYMENT, () => HttpResponse.json({ id: 'svd_1', ...own })),
  )
  return renderApp('/runs/srr_1?open=deployment')
}

const panel = async () => within(await screen.findByRole('region', { name: 'Deployment' }))
const value = async (name: string) =>
  (await (await panel()).findByText(name)).nextElementSibling as HTMLElement

test('the deployment shows its own metadata, and names the server’s as the server’s', async () => {
  openPanel({ status: 'archived', metadata: { team: '<b>ops</b>' } }, { metadata: { category: 'data' } })
  expect(await value('Own metadata')).toHaveTextContent('"team": "<b>ops</b>"')
  expect(await value('Metadata of the server')).toHaveTextContent('"category": "data"')
  expect(screen.getByText('Archived')).toBeVisible()
})

test('its result, configuration and implementation are shown as the API gives them', async () => {
  openPanel({
    status: 'paused\u202e',
    result: { status: 'failed', reason: 'no image' },
    config: { id: 'svdc_1', status: 'active', secret_id: 'sec_1' },
    server_implementation: {
      id: 'svi_1',
      name: 'Default',
      get_launch_params: '(config) => ({})',
      server_variant: {
        id: 'sva_1',
        identifier: 'srv-0',
        source: { type: 'docker', docker: { image: 'ghcr.io/acme/x' }, remote: null },
      },
    },
    callback: { url: 'https://acme.test' },
  })
  expect(await value('Result')).toHaveTextContent(/Failed.*"reason": "no image"/)
  expect(screen.getByText('paused·')).toBeVisible()
  expect(await value('Configuration')).toHaveTextContent(
    'Active · its values stay with the API, in a secretsec_1',
  )
  expect(await value('Implementation')).toHaveTextContent('Default · srv-0 · ghcr.io/acme/x')
  expect(await value('Launch code')).toHaveTextContent('1 line of code')
  expect(await value('Callback')).toHaveTextContent('"url": "https://acme.test"')
})

test('a deployment of nothing but nulls is shown', async () => {
  openPanel({})
  for (const name of ['Own metadata', 'Status', 'Result', 'Configuration', 'Implementation'])
    expect(await value(name)).toHaveTextContent('not reported')
  expect(await value('Access rules')).toHaveTextContent('None: no rule limits who may connect.')
})

test.each([
  [{ ip_allowlist: { status: 'disabled' } }, 'The lists of addresses are off.'],
  [
    { ip_allowlist: { status: 'enabled', ip_whitelist: ['10.0.0.0/8', '::1'], ip_blacklist: [] } },
    'Only these addresses: 10.0.0.0/8, ::1No address is kept out.',
  ],
  [{ ip_allowlist: { status: 'enabled', ip_whitelist: 7 } }, /"ip_whitelist": 7/],
  [{ ip_allowlist: { status: 'disabled' }, hours: [8, 18] }, /are off\..*"hours"/],
])('access rules %j are told in words, and as JSON where they aren’t known', async (access, words) => {
  openPanel({ access })
  expect(await value('Access rules')).toHaveTextContent(words)
})

test('values that look like secrets are shown only when they are asked for', async () => {
  const { user } = openPanel({ metadata: { team: 'core', api_key: 'hunter2' } })
  const metadata = await value('Own metadata')
  expect(metadata).toHaveTextContent('"api_key": "[masked]"')
  expect(metadata).toHaveTextContent('1 value looks like a secret.')
  const show = within(metadata).getByRole('button', { name: 'Show it' })
  await user.click(show)
  expect(show).toHaveAttribute('aria-pressed', 'true')
  expect(metadata).toHaveTextContent('"api_key": "hunter2"')
  await user.click(show)
  expect(metadata).not.toHaveTextContent('hunter2')
})

test('a deployment that fails to load fails alone, and its Retry works', async () => {
  const { user } = openPanel({ metadata: {} })
  server.use(http.get(DEPLOYMENT, () => refusal(500, 'internal_server_error'), { once: true }))
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The deployment could not be loaded.')
  expect(screen.getByRole('heading', { level: 1, name: 'GitHub' })).toBeVisible()
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await value('Own metadata')).toHaveTextContent('Empty')
})

test.each([
  [404, /the deployment was deleted, or is not readable/],
  [403, /may not be read with this key/],
])('a deployment that answers %i is said in a quiet line', async (status, words) => {
  openPanel({})
  server.use(http.get(DEPLOYMENT, () => refusal(status, 'refused')))
  expect(await screen.findByText(words)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
  expect(screen.getByText('Metadata of the server')).toBeVisible()
})
