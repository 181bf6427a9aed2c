import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'

const RUNS = '*/api/server-runs'
const page = (items: unknown[], more = false) =>
  HttpResponse.json({ items, pagination: { has_more_after: more, has_more_before: false } })
const three = [
  makeRun({ id: 'srr_c', status: 'active', stopped_at: null, created_at: '2026-11-22T18:02:00.000Z' }),
  makeRun({
    id: 'srr_b',
    status: 'failed',
    server: { id: 'srv_2', name: 'Slack' },
    created_at: '2026-11-22T18:01:00.000Z',
  }),
  makeRun({ id: 'srr_a', created_at: '2026-11-22T18:00:00.000Z' }),
]
const answerThree = () => server.use(http.get(RUNS, () => page(three)))
const shownIds = () => screen.getAllByRole('link', { name: /^srr_/ }).map((link) => link.textContent)
const scope = () => screen.getByTestId('scope').textContent

test('the newest runs come first, and the scope line says that they are all there are', async () => {
  answerThree()
  renderApp('/runs?range=all')
  await screen.findByRole('table', { name: 'Server runs' })
  expect(shownIds()).toEqual(['srr_c', 'srr_b', 'srr_a'])
  await waitFor(() => expect(scope()).toBe('Newest first · 3 of 3 runs of all time · complete'))
})

test('the whole range is loaded by itself, page after page', async () => {
  const { user } = renderApp('/runs?range=all')
  await waitFor(() => expect(scope()).toMatch(/^Newest first · 7\d\d of 7\d\d runs of all time · complete/), {
    timeout: 8000,
  })
  await user.click(screen.getByRole('radio', { name: 'Last 24 hours' }))
  expect(location.search).toBe('')
  await waitFor(() => expect(scope()).toMatch(/runs? in the last 24 hours · complete/))
})

test('loading can be stopped, and goes on from there', async () => {
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  server.use(
    http.get(RUNS, async ({ request }) => {
      if (!new URL(request.url).searchParams.has('after')) return page(three, true)
      await held
      return page([makeRun({ id: 'srr_last', created_at: '2026-11-22T17:00:00.000Z' })])
    }),
  )
  const { user } = renderApp('/runs?range=all')
  await user.click(await screen.findByRole('button', { name: 'Stop loading' }))
  await waitFor(() => expect(scope()).toContain('stopped back to'))
  release()
  await user.click(screen.getByRole('button', { name: 'Go on loading' }))
  await waitFor(() => expect(scope()).toContain('4 of 4 runs of all time · complete'))
})

test('an empty range names the newest run there is, and offers the range that holds it', async () => {
  const ago = new Date(Date.now() - 3 * 86_400_000).toISOString()
  server.use(http.get(RUNS, () => page([makeRun({ id: 'srr_old', created_at: ago })])))
  const { user } = renderApp('/runs')
  expect(await screen.findByText('No run in the last 24 hours')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show the runs in the last 7 days' }))
  await waitFor(() => expect(shownIds()).toEqual(['srr_old']))
})

test('a head sorts descending, ascending and off, says so, and Shift adds a second key', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  const head = () => screen.getByRole('columnheader', { name: /^Server/ })
  await user.click(within(await screen.findByRole('columnheader', { name: /^Server/ })).getByRole('button'))
  expect(head()).toHaveAttribute('aria-sort', 'descending')
  expect(shownIds()).toEqual(['srr_b', 'srr_c', 'srr_a'])
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
  await screen.findByRole('table')
  expect(shownIds()).toEqual(['srr_a', 'srr_b', 'srr_c'])
  await user.click(within(screen.getByRole('columnheader', { name: /^Status/ })).getByRole('button'))
  expect(location.search).toBe('?range=all&sort=-status')
  history.back()
  await waitFor(() => expect(shownIds()).toEqual(['srr_a', 'srr_b', 'srr_c']))
})

test('typing narrows the rows to those whose ids or names hold it, and can be cleared', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await screen.findByRole('searchbox')
  await screen.findByRole('table')
  await user.keyboard('/slack')
  await waitFor(() => expect(shownIds()).toEqual(['srr_b']))
  expect(scope()).toContain('1 of 3 runs of all time')
  expect(location.search).toBe('?range=all&q=slack')
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(shownIds()).toHaveLength(3))
})

test('a filter that no run passes says so and offers the way back', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all&q=nothing-like-this')
  expect(await screen.findByText('No run matches')).toBeInTheDocument()
  await user.click(screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement)
  expect(await screen.findByRole('table')).toBeInTheDocument()
})

test('the address chooses the columns, and names what it could not use', async () => {
  answerThree()
  renderApp('/runs?range=all&cols=id,session&status=bogus')
  await screen.findByRole('table')
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
  expect(await screen.findByRole('table')).toBeInTheDocument()
})

test('rows that are there stay when a later page fails', async () => {
  server.use(
    http.get(RUNS, ({ request }) =>
      new URL(request.url).searchParams.has('after')
        ? HttpResponse.json({ status: 500, code: 'internal_server_error', message: 'Oops' }, { status: 500 })
        : page(three, true),
    ),
  )
  renderApp('/runs?range=all')
  expect(await screen.findByRole('alert')).toHaveTextContent('A part of the list could not be loaded')
  expect(shownIds()).toHaveLength(3)
  expect(scope()).toContain('a part is missing')
})

test('rows stay, with their age, when a refresh fails', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await screen.findByRole('table')
  server.use(http.get(RUNS, () => HttpResponse.error()))
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  expect(await screen.findByRole('alert')).toHaveTextContent('The API could not be reached')
  expect(shownIds()).toHaveLength(3)
  expect(screen.getByText(/^as of /)).toBeInTheDocument()
})

test('a refresh changes rows in place, and puts new runs on top', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await screen.findByRole('table')
  const [active, ...rest] = three
  server.use(
    http.get(RUNS, () =>
      page([
        makeRun({ id: 'srr_d', created_at: '2026-11-22T18:03:00.000Z' }),
        { ...active, status: 'completed', stopped_at: '2026-11-22T18:03:00.000Z' },
        ...rest,
      ]),
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() => expect(shownIds()).toEqual(['srr_d', 'srr_c', 'srr_b', 'srr_a']))
  expect(screen.queryByText('Active')).not.toBeInTheDocument()
})

test('new runs wait behind a button while one reads further down, and rows change in place', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await waitFor(() => expect(scope()).toContain('complete'))
  const box = screen.getByRole('region', { name: 'Runs' })
  box.scrollTop = 500
  fireEvent.scroll(box)
  const [active, ...rest] = three
  server.use(
    http.get(RUNS, () =>
      page([
        makeRun({ id: 'srr_d', created_at: '2026-11-22T18:03:00.000Z' }),
        { ...active, status: 'completed', stopped_at: '2026-11-22T18:03:00.000Z' },
        ...rest,
      ]),
    ),
  )
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  const button = await screen.findByRole('button', { name: '1 new run' })
  expect(shownIds()).toEqual(['srr_c', 'srr_b', 'srr_a'])
  expect(screen.queryByText('Active')).not.toBeInTheDocument()
  await user.click(button)
  await waitFor(() => expect(shownIds()).toEqual(['srr_d', 'srr_c', 'srr_b', 'srr_a']))
})

test('an active run that left the newest page is shown finished once it has', async () => {
  const old = makeRun({ id: 'srr_old', status: 'active', stopped_at: null })
  server.use(
    http.get(RUNS, ({ request }) => {
      const query = new URL(request.url).searchParams
      if (query.has('status')) return page([])
      return query.has('after') ? page([old]) : page(three.slice(1), true)
    }),
    http.get('*/api/server-runs/srr_old', () => HttpResponse.json({ ...old, status: 'failed' })),
  )
  const { user } = renderApp('/runs?range=all')
  expect(await screen.findByText('Active')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Refresh' }))
  await waitFor(() => expect(screen.queryByText('Active')).not.toBeInTheDocument())
  expect(screen.getAllByText('Failed')).toHaveLength(2)
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
  await screen.findByRole('table')
  expect(screen.getByText('paused')).toBeInTheDocument()
  expect(screen.getByText('<img src=x onerror=alert(1)>')).toBeInTheDocument()
  expect(document.querySelector('img')).toBeNull()
  expect(screen.getByText('Failed without an end')).toBeInTheDocument()
})
