import 'fake-indexeddb/auto'
import { act, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { browserStore } from '../../../src/run-set/keep/keep-store'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'
import { openLiveMenu } from './open-live-menu'
import { setHidden, setOffline } from './surroundings'
import { page, RUNS, scope, shownIds, three } from './three-runs'

beforeEach(() => {
  vi.stubGlobal('indexedDB', new IDBFactory())
  // Jsdom's arrays and those that it gives are not of one kind.
  vi.stubGlobal('structuredClone', (value: unknown) => value)
})
afterEach(() => {
  setHidden(false)
  setOffline(false)
  vi.unstubAllGlobals()
})

/** Two pages of runs; the requests made for them. */
function answerTwoPages() {
  const asked: string[] = []
  server.use(
    http.get(RUNS, ({ request }) => {
      const { searchParams, search } = new URL(request.url)
      asked.push(search)
      return searchParams.has('after')
        ? page([makeRun({ id: 'srr_old', created_at: '2026-11-22T17:00:00.000Z' })])
        : page(three, !searchParams.has('status'))
    }),
  )
  return asked
}

const isKept = async () => (await browserStore().get()).size > 0

/** A first visit, until its runs are kept. */
async function visitBefore() {
  answerTwoPages()
  const { unmount } = renderApp('/runs?range=all')
  await waitFor(() => expect(scope()).toContain('4 of 4 runs of all time · complete'))
  act(() => setHidden(true))
  await waitFor(async () => expect(await isKept()).toBe(true))
  unmount()
  setHidden(false)
}

test('a reload shows what was loaded at once, and asks for no page of it again', async () => {
  await visitBefore()
  const asked = answerTwoPages()
  renderApp('/runs?range=all')
  await waitFor(() => expect(scope()).toContain('4 of 4 runs of all time · complete'))
  expect(asked.filter((search) => search.includes('after='))).toEqual([])
})

test('while the API is down, what was kept is shown, with the time it is of', async () => {
  await visitBefore()
  server.use(http.get(RUNS, () => HttpResponse.error()))
  renderApp('/runs?range=all')
  expect(await screen.findByText(/^As of /)).toBeInTheDocument()
  await waitFor(() => expect(shownIds()).toHaveLength(4))
  expect(screen.getByRole('note')).toHaveTextContent('these are the runs that this browser kept')
  expect(scope()).not.toContain('complete')
  const asked = answerTwoPages()
  await userRetries()
  await waitFor(() => expect(scope()).toContain('4 of 4 runs of all time · complete'))
  expect(asked.length).toBeGreaterThan(0)
  await waitFor(() => expect(screen.queryByText(/this browser kept/)).not.toBeInTheDocument())
})

test('offline, what was kept is shown, and the rest comes when the browser is online again', async () => {
  await visitBefore()
  server.use(http.get(RUNS, () => HttpResponse.error()))
  renderApp('/runs?range=all')
  act(() => setOffline(true))
  expect(await screen.findByText(/^As of /)).toBeInTheDocument()
  await waitFor(() => expect(shownIds()).toHaveLength(4))
  answerTwoPages()
  act(() => setOffline(false))
  await waitFor(() => expect(scope()).toContain('4 of 4 runs of all time · complete'))
})

test('while the API is down and nothing was kept, the failure is said, and Retry loads the list', async () => {
  server.use(http.get(RUNS, () => HttpResponse.error()))
  const { user } = renderApp('/runs?range=all')
  expect(await screen.findByRole('alert')).toHaveTextContent('could not be reached')
  answerTwoPages()
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(scope()).toContain('4 of 4 runs of all time · complete'))
})

test('switched off in the menu, what was kept is deleted', async () => {
  await visitBefore()
  const { user } = renderApp('/runs?range=all')
  const { keep } = await openLiveMenu()
  expect(keep()).toBeChecked()
  expect(keep()).toHaveAccessibleDescription(/whoever uses this browser can read them/)
  await user.click(keep())
  expect(keep()).not.toBeChecked()
  await waitFor(async () => expect(await isKept()).toBe(false))
  act(() => setHidden(true))
  expect(await isKept()).toBe(false)
})

async function userRetries() {
  const button = await screen.findByRole('button', { name: 'Retry' })
  act(() => button.click())
}
