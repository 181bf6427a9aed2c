import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'
import { answerLater, answerThree, inTable, page, RUNS, scope, shownIds, three } from './three-runs'

/** Clicks Refresh, once it can be asked for. */
async function refresh(user: UserEvent) {
  const button = await screen.findByRole('button', { name: 'Refresh' })
  await waitFor(() => expect(button).toBeEnabled())
  await user.click(button)
}

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

test('a longer range that is chosen while a page is on its way is loaded to its end', async () => {
  const ago = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString()
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  server.use(
    http.get(RUNS, async ({ request }) => {
      const after = new URL(request.url).searchParams.get('after')
      if (after === null) return page([makeRun({ id: 'srr_0', created_at: ago(0.1) })], true)
      await held
      const next = Number(after.slice(4)) + 1
      return page([makeRun({ id: `srr_${next}`, created_at: ago(next / 3) })], next < 6)
    }),
  )
  const { user } = renderApp('/runs')
  await screen.findByRole('button', { name: 'Stop loading' })
  await user.click(screen.getByRole('radio', { name: 'Last 7 days' }))
  release()
  await waitFor(() => expect(scope()).toContain('7 of 7 runs in the last 7 days · complete'))
})

test('an empty range names the newest run there is, and offers the range that holds it', async () => {
  const ago = new Date(Date.now() - 3 * 86_400_000).toISOString()
  server.use(http.get(RUNS, () => page([makeRun({ id: 'srr_old', created_at: ago })])))
  const { user } = renderApp('/runs')
  expect(await screen.findByText('No run in the last 24 hours')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show the runs in the last 7 days' }))
  await waitFor(() => expect(shownIds()).toEqual(['srr_old']))
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
  await screen.findByRole('table', { name: 'Server runs' })
  server.use(http.get(RUNS, () => HttpResponse.error()))
  await refresh(user)
  expect(await screen.findByRole('alert')).toHaveTextContent('The API could not be reached')
  expect(shownIds()).toHaveLength(3)
  expect(screen.getByText(/^as of /)).toBeInTheDocument()
})

test('a refresh changes rows in place, and puts new runs on top', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await screen.findByRole('table', { name: 'Server runs' })
  answerLater()
  await refresh(user)
  await waitFor(() => expect(shownIds()).toEqual(['srr_d', 'srr_c', 'srr_b', 'srr_a']))
  expect(inTable().queryByText('Active')).not.toBeInTheDocument()
})

test('new runs wait behind a button while one reads further down, and rows change in place', async () => {
  answerThree()
  const { user } = renderApp('/runs?range=all')
  await waitFor(() => expect(scope()).toContain('complete'))
  const box = screen.getByRole('region', { name: 'Runs' })
  box.scrollTop = 500
  fireEvent.scroll(box)
  answerLater()
  await refresh(user)
  const button = await screen.findByRole('button', { name: '1 new run' })
  expect(shownIds()).toEqual(['srr_c', 'srr_b', 'srr_a'])
  expect(inTable().queryByText('Active')).not.toBeInTheDocument()
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
  await waitFor(() => expect(inTable().getByText('Active')).toBeInTheDocument())
  await refresh(user)
  await waitFor(() => expect(inTable().queryByText('Active')).not.toBeInTheDocument())
  expect(inTable().getAllByText('Failed')).toHaveLength(2)
})

test('a slower page that was asked for earlier does not put an older state over a newer one', async () => {
  const [active] = three
  const old = makeRun({ id: 'srr_old', created_at: '2026-11-22T17:00:00.000Z' })
  let release = () => {}
  const held = new Promise<void>((resolve) => {
    release = resolve
  })
  let ended = false
  server.use(
    http.get(RUNS, async ({ request }) => {
      const query = new URL(request.url).searchParams
      if (query.has('after')) {
        await held
        // As it was when the page was asked for.
        return page([active, old])
      }
      if (query.has('status')) return page([])
      return page(ended ? [{ ...active, status: 'completed' }, ...three.slice(1)] : three, true)
    }),
  )
  const { user } = renderApp('/runs?range=all')
  await waitFor(() => expect(inTable().getByText('Active')).toBeInTheDocument())
  ended = true
  await refresh(user)
  await waitFor(() => expect(inTable().queryByText('Active')).not.toBeInTheDocument())
  release()
  await waitFor(() => expect(shownIds()).toContain('srr_old'))
  expect(inTable().queryByText('Active')).not.toBeInTheDocument()
})
