import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { configure } from '../../../src/api/config'
import { renderApp, server } from '../../render-app'
import { GATEWAY, KEY, openTest, serveSite, step } from './open-connection'

test('an API on another origin that keeps its answers from pages is explained as the CORS rule that it is', async () => {
  configure({ apiBaseUrl: GATEWAY })
  serveSite({ apiBaseUrl: GATEWAY })
  server.use(
    http.get(`${GATEWAY}/ping`, () => HttpResponse.text('OK')),
    http.get(`${GATEWAY}/server-runs`, () => HttpResponse.error()),
  )
  await openTest()
  await waitFor(() => expect(step('CORS')).toHaveTextContent('Failed: Cross-origin access (CORS)'))
  expect(step('Network')).toHaveTextContent('gateway.example can be reached')
  expect(step('CORS')).toHaveTextContent('lets no page of another origin read an answer to a secret key')
})

test('an API on another origin that can’t be reached fails at the network', async () => {
  configure({ apiBaseUrl: GATEWAY })
  serveSite({ apiBaseUrl: GATEWAY })
  server.use(http.get(`${GATEWAY}/ping`, () => HttpResponse.error()))
  await openTest()
  await waitFor(() => expect(step('Network')).toHaveTextContent('can’t be reached from this browser'))
})

test('a key is typed, shown masked, used for what follows, and forgotten on one click', async () => {
  configure({ apiBaseUrl: GATEWAY })
  serveSite({ apiBaseUrl: GATEWAY })
  const sent: (string | null)[] = []
  server.use(
    http.get(`${GATEWAY}/ping`, () => HttpResponse.text('OK')),
    http.get(`${GATEWAY}/server-runs`, ({ request }) => {
      sent.push(request.headers.get('authorization'))
      return HttpResponse.json({ items: [], pagination: { has_more_after: false, has_more_before: false } })
    }),
  )
  const { user, container } = renderApp('/connection')
  const card = within(await screen.findByRole('region', { name: 'Key' }))
  await user.type(card.getByLabelText('Secret key'), 'metorial_pk_abc')
  await user.click(card.getByRole('button', { name: 'Use key' }))
  expect(card.getByRole('alert')).toHaveTextContent('publishable key')
  await user.clear(card.getByLabelText('Secret key'))
  await user.type(card.getByLabelText('Secret key'), `Bearer ${KEY}`)
  await user.click(card.getByRole('button', { name: 'Use key' }))
  expect(await card.findByText('metorial_sk_…mnop')).toBeVisible()
  expect(container.innerHTML).not.toContain(KEY)

  await user.click(screen.getByRole('button', { name: 'Test' }))
  await waitFor(() => expect(step('Key')).toHaveTextContent('accepts the key that was typed'))
  expect(sent).toEqual([`Bearer ${KEY}`])

  await user.click(card.getByRole('button', { name: 'Forget the key' }))
  expect(await card.findByLabelText('Secret key')).toHaveValue('')
  await user.click(screen.getByRole('button', { name: 'Test' }))
  await waitFor(() => expect(sent).toEqual([`Bearer ${KEY}`, null]))
})

test('without a key the step says to type one', async () => {
  configure({ apiBaseUrl: GATEWAY })
  serveSite({ apiBaseUrl: GATEWAY })
  server.use(
    http.get(`${GATEWAY}/ping`, () => HttpResponse.text('OK')),
    http.get(`${GATEWAY}/server-runs`, () =>
      HttpResponse.json({ status: 401, code: 'unauthorized' }, { status: 401 }),
    ),
  )
  await openTest()
  await waitFor(() => expect(step('Key')).toHaveTextContent('Type a secret key below'))
})
