import { render, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, expect, test } from 'vitest'
import { configure } from '../../src/api/config'
import { resetConnection } from '../../src/api/connection'
import { ConfigFailed } from '../../src/app/config-failed'
import { renderApp, server } from '../render-app'

afterEach(() => {
  configure({})
  resetConnection()
})

const chip = () => screen.getByRole('link', { name: /^Connection/ })

test('the chip names the environment and says that the API answers', async () => {
  configure({ environment: { label: 'Production', color: 'red' } })
  renderApp('/runs')
  await waitFor(() => expect(chip()).toHaveTextContent('Production'))
  await waitFor(() => expect(chip()).toHaveTextContent('Connected'))
})

test('the chip says when the API gives no answer, and the page leads to the connection', async () => {
  server.use(http.get('*/api/server-runs', () => HttpResponse.error(), { once: true }))
  const { user } = renderApp('/runs')
  await waitFor(() => expect(chip()).toHaveTextContent('Failing'))
  expect(await screen.findByRole('link', { name: 'Check the connection' })).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(chip()).toHaveTextContent('Connected'))
})

test('a run that does not exist leaves the connection as it is', async () => {
  renderApp('/runs/srr_sentinel_404')
  await screen.findByText('The run was not found')
  expect(chip()).not.toHaveTextContent('Failing')
  expect(screen.queryByRole('link', { name: 'Check the connection' })).not.toBeInTheDocument()
})

test('a part of a run that may not be read leaves the connection as it is', async () => {
  renderApp('/runs/srr_sentinel_refused?open=deployment')
  await screen.findByText('The logs are missing: they may not be read with this key.')
  expect(chip()).not.toHaveTextContent('Failing')
})

test('rows that a proxy has kept are shown with the time that they are of', async () => {
  const ago = (seconds: number) => new Date(Date.now() - seconds * 1000).toUTCString()
  server.use(
    http.get('*/api/server-runs', () =>
      HttpResponse.json(
        { items: [], pagination: { has_more_after: false, has_more_before: false } },
        { headers: { date: ago(0), 'x-answered-at': ago(600), 'x-cache-status': 'STALE' } },
      ),
    ),
  )
  renderApp('/runs')
  expect(await screen.findByText(/^As of \d\d:\d\d:\d\d\.$/)).toBeVisible()
  await waitFor(() => expect(chip()).toHaveTextContent('Stale'))
})

test('the link past the header stays on the page, whatever folder the dashboard is served from', async () => {
  const base = document.createElement('base')
  base.href = `${location.origin}/elsewhere/`
  document.head.append(base)
  configure({ apiBaseUrl: '/api' })
  renderApp('/runs?status=failed')
  const link = screen.getByRole<HTMLAnchorElement>('link', { name: 'Skip to content' })
  expect(link.href).toBe(`${location.origin}/runs?status=failed#main`)
  base.remove()
})

test('a config.json that can’t be used fills the page with the field that is wrong', () => {
  render(<ConfigFailed problem="environment.colour: unknown field" />)
  expect(screen.getByRole('alert')).toHaveTextContent('config.json: environment.colour: unknown field')
  expect(screen.getByRole('heading', { level: 1 })).toBeVisible()
})
