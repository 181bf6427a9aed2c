import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'
import { answerThree, page, RUNS, scope, shownIds } from './three-runs'

test('a head sorts descending, ascending and off, says so, and Shift adds a second key', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  const head = () => screen.getByRole('columnheader', { name: /^Server/ })
  await user.click(within(await screen.findByRole('columnheader', { name: /^Server/ })).getByRole('button'))
  expect(head()).toHaveAttribute('aria-sort', 'descending')
  await waitFor(() => expect(shownIds()).toEqual(['srr_b', 'srr_c', 'srr_a']))
  expect(location.search).toBe('?range=all&sort=-server')
  expect(screen.getByText('Sorted by server, descending', { selector: '[role=status]' })).toBeInTheDocument()
  await user.keyboard('{Shift>}')
  await user.click(within(screen.getByRole('columnheader', { name: /^Created/ })).getByRole('button'))
  await user.keyboard('{/Shift}')
  expect(location.search).toBe('?range=all&sort=-server%2C-created')
  await user.click(within(head()).getByRole('button'))
  expect(head()).toHaveAttribute('aria-sort', 'ascending')
  expect(location.search).toBe('?range=all&sort=server')
  await user.click(within(head()).getByRole('button'))
  expect(location.search).toBe('?range=all&sort=none')
})

test('Back undoes a sort', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all&sort=created')
  await screen.findByRole('table', { name: 'Server runs' })
  expect(shownIds()).toEqual(['srr_a', 'srr_b', 'srr_c'])
  await user.click(within(screen.getByRole('columnheader', { name: /^Status/ })).getByRole('button'))
  expect(location.search).toBe('?range=all&sort=-status')
  history.back()
  await waitFor(() => expect(shownIds()).toEqual(['srr_a', 'srr_b', 'srr_c']))
})

test('typing narrows the rows to those whose ids or names hold it, and can be cleared', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await screen.findByRole('combobox', { name: 'Search the runs' })
  await screen.findByRole('table', { name: 'Server runs' })
  await user.keyboard('/slack')
  await waitFor(() => expect(shownIds()).toEqual(['srr_b']))
  expect(scope()).toContain('1 of 3 runs of all time')
  await waitFor(() => expect(location.search).toBe('?range=all&q=slack'))
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(shownIds()).toHaveLength(3))
})

test('a filter that no run passes says so and offers the way back', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all&q=nothing-like-this')
  expect(await screen.findByText('No run matches')).toBeInTheDocument()
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement)
  expect(await screen.findByRole('table', { name: 'Server runs' })).toBeInTheDocument()
})

test('the address chooses the columns, and names what it could not use', async () => {
  answerThree()
  renderApp('/runs?range=all&cols=id,session&status=bogus')
  await screen.findByRole('table', { name: 'Server runs' })
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual(['Run', 'Session id'])
  expect(screen.getByRole('note')).toHaveTextContent('Ignored in the address: status=bogus')
})

test('an account without runs says that there are none yet', async () => {
  server.use(http.get(RUNS, () => page([])))
  renderApp('/runs?range=all')
  expect(await screen.findByText('No runs yet')).toBeInTheDocument()
})

test('a list that cannot be loaded says why, and Retry loads it', async () => {
  server.use(http.get(RUNS, () => HttpResponse.html('<h1>Sign in</h1>'), { once: true }))
  const { user } = renderApp('/runs?range=all')
  expect(await screen.findByRole('alert')).toHaveTextContent('a web page in place of JSON')
  answerThree()
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  expect(await screen.findByRole('table', { name: 'Server runs' })).toBeInTheDocument()
})

test('odd runs are shown as they are, with their contradiction named', async () => {
  server.use(
    http.get(RUNS, () =>
      page([
        { id: 'srr_bare' },
        makeRun({
          id: 'srr_html',
          status: 'paused',
          server: { id: 's', name: '<img src=x onerror=alert(1)>' },
        }),
        makeRun({ id: 'srr_late', status: 'failed', stopped_at: null }),
      ]),
    ),
  )
  renderApp('/runs?range=all')
  await screen.findByRole('table', { name: 'Server runs' })
  expect(screen.getByText('paused')).toBeInTheDocument()
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument()
  expect(document.querySelector('img')).toBeNull()
  expect(await screen.findByText('Failed without an end')).toBeInTheDocument()
})
