import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { renderApp, server } from '../../render-app'
import { fact, openTest, serveSite, step } from './open-connection'

test('before anything was asked the page says so, and where the data would come from', async () => {
  renderApp('/connection')
  expect(await screen.findByRole('heading', { level: 1, name: 'Connection' })).toBeVisible()
  expect(fact('State')).toContain('Nothing has been asked')
  expect(fact('Data from')).toContain('The proxy of this site, at /api')
  expect(fact('Key')).toContain('this browser never sees it')
})

test('after the list was loaded it tells the answer time, the requests left and the API version', async () => {
  const { user } = renderApp('/runs')
  await screen.findAllByRole('row')
  await user.click(screen.getByRole('link', { name: /^Connection/ }))
  await screen.findByRole('heading', { level: 1, name: 'Connection' })
  expect(fact('State')).toBe('Working')
  expect(fact('Requests left')).toMatch(/^4,9\d\d of 5,000 until \d\d:\d\d:\d\d/)
  expect(fact('Answer time')).toMatch(/ms|s$/)
  expect(fact('API version')).toBe('2025-01-01')
})

test('the test walks to the first run and every step passes', async () => {
  serveSite()
  await openTest()
  await waitFor(() => expect(step('First run')).toHaveTextContent('The newest run is srr_'))
  expect(step('Configuration')).toHaveTextContent('Passed: Configuration')
  expect(step('Network')).toHaveTextContent('answers through the proxy at /api')
  expect(step('CORS')).toHaveTextContent('Not needed')
  expect(step('Key')).toHaveTextContent('accepts the key')
  expect(screen.getByText('Every step passed')).toBeInTheDocument()
})

test('a config.json that was changed since, or is wrong, fails at the first step', async () => {
  serveSite({ pollSeconds: 60 })
  const { user } = await openTest()
  await waitFor(() => expect(step('Configuration')).toHaveTextContent('has changed'))
  expect(step('Network')).toHaveTextContent('Not tested')
  serveSite({ poll: 60 })
  await user.click(screen.getByRole('button', { name: 'Test' }))
  await waitFor(() => expect(step('Configuration')).toHaveTextContent('poll: unknown field'))
})

test.each([
  ['nothing', () => HttpResponse.error(), 'Nothing answers at /api'],
  ['a web page', () => HttpResponse.html('<!doctype html>'), 'A web page answers at /api in the API’s place'],
  [
    'a proxy that can’t reach the API',
    () =>
      HttpResponse.json(
        { status: 502, code: 'proxy_upstream_unreachable', message: 'The proxy is running.' },
        { status: 502 },
      ),
    'could not be loaded',
  ],
  [
    'a proxy whose sign-in has ended',
    () => HttpResponse.json({ status: 401, code: 'proxy_sign_in_required', message: 'x' }, { status: 401 }),
    'You are signed out',
  ],
])('where %s stands at the API’s place, the network step fails and says so', async (_, respond, words) => {
  serveSite()
  server.use(http.get('*/api/ping', respond))
  await openTest()
  await waitFor(() => expect(step('Network')).toHaveTextContent(words))
  expect(step('Network')).toHaveTextContent('Failed: Network')
  expect(step('Key')).toHaveTextContent('Not tested')
})

test.each([
  ['a revoked key', 401, 'unauthorized', 'Key', 'did not accept the key'],
  ['an organization key without an instance', 400, 'bad_request', 'Key', 'METORIAL_INSTANCE_ID'],
  ['a publishable key', 403, 'forbidden', 'Permission', 'may not be read with this key'],
  ['a used-up limit', 429, 'rate_limit_exceeded', 'Permission', 'rate limit is used up'],
  ['a fault of the API', 500, 'internal_server_error', 'Key', 'could not be loaded'],
])('%s fails at its own step, with the request id', async (_, status, code, name, words) => {
  serveSite()
  server.use(
    http.get('*/api/server-runs', () =>
      HttpResponse.json(
        { status, code, message: 'No.' },
        { status, headers: { 'metorial-req-id': 'req_failed' } },
      ),
    ),
  )
  await openTest()
  await waitFor(() => expect(step(name)).toHaveTextContent(words))
  expect(step(name)).toHaveTextContent('req_failed')
  expect(fact('Last failure')).toContain('req_failed')
})

test('an instance without runs passes, and the last step says that there are none', async () => {
  serveSite()
  server.use(
    http.get('*/api/server-runs', () =>
      HttpResponse.json({ items: [], pagination: { has_more_after: false, has_more_before: false } }),
    ),
  )
  await openTest()
  await waitFor(() => expect(step('First run')).toHaveTextContent('has no runs yet'))
})
