import { act, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'
import { openLiveMenu } from './open-live-menu'
import { setHidden, setOffline } from './surroundings'
import { answerLater, answerThree, page, RUNS, scope, shownIds, three } from './three-runs'

let icon: HTMLLinkElement

beforeEach(() => {
  icon = document.createElement('link')
  icon.rel = 'icon'
  icon.href = '/favicon.svg'
  document.head.append(icon)
})
afterEach(() => {
  setHidden(false)
  setOffline(false)
  icon.remove()
  vi.useRealTimers()
})

const words = async () => (await screen.findByTestId('live')).textContent
const iconName = () => new URL(icon.href).pathname
const fail = (id: string) => makeRun({ id, status: 'failed', created_at: '2026-11-22T18:05:00.000Z' })

/** The list of three runs, loaded, and kept fresh. */
async function openList() {
  answerThree()
  const { user, unmount } = renderApp('/runs?range=all')
  await waitFor(() => expect(scope()).toContain('complete'))
  await waitFor(async () => expect(await words()).toBe('live'))
  return { user, unmount }
}

async function refresh(user: UserEvent) {
  const button = screen.getByRole('button', { name: 'Refresh' })
  await waitFor(() => expect(button).toBeEnabled())
  await user.click(button)
}

test('how often to look is chosen beside Refresh, and remembered', async () => {
  const { user } = await openList()
  const menu = await openLiveMenu()
  expect(menu.choices()).toEqual(['5 s', '15 s, as usual', '60 s', 'Off'])
  expect(menu.radio('15 s, as usual')).toBeChecked()
  await user.click(menu.radio('5 s'))
  expect(screen.getByRole('button', { name: /Every 5 s/ })).toBeInTheDocument()
  expect(localStorage.getItem('server-runs.poll')).toBe('5')
})

test('switched off, it says so, and Refresh still asks', async () => {
  const { user } = await openList()
  const menu = await openLiveMenu()
  await user.click(menu.radio('Off'))
  await waitFor(async () => expect(await words()).toBe('off'))
  answerLater()
  await refresh(user)
  await waitFor(() => expect(shownIds()).toHaveLength(4))
  expect(await words()).toBe('off')
})

test('while the browser is offline it pauses and says so, in the tab too', async () => {
  await openList()
  act(() => setOffline(true))
  await waitFor(async () => expect(await words()).toBe('paused while offline'))
  await waitFor(() => expect(iconName()).toBe('/icon-stale.svg'))
  act(() => setOffline(false))
  await waitFor(async () => expect(await words()).toBe('live'))
  expect(iconName()).toBe('/favicon.svg')
})

test('after a failure it says when it looks again', async () => {
  const { user } = await openList()
  server.use(http.get(RUNS, () => HttpResponse.error()))
  await refresh(user)
  await waitFor(async () => expect(await words()).toMatch(/^backing off: next look in (60|5\d) s$/))
  expect(screen.getByTestId('live')).toHaveAttribute('title', 'The last look failed, so the next one waits.')
  await waitFor(() => expect(iconName()).toBe('/icon-stale.svg'))
})

test('runs that fail while another window has the focus are counted in the tab until one looks', async () => {
  const { user, unmount } = await openList()
  expect(document.title).toBe('Runs · Server Runs')
  act(() => void dispatchEvent(new Event('blur')))
  server.use(http.get(RUNS, () => page([fail('srr_e'), fail('srr_d'), ...three])))
  await refresh(user)
  await waitFor(() => expect(document.title).toBe('(2 failed) Runs · Server Runs'))
  expect(iconName()).toBe('/icon-failed.svg')
  act(() => void dispatchEvent(new Event('focus')))
  await waitFor(() => expect(document.title).toBe('Runs · Server Runs'))
  expect(iconName()).toBe('/favicon.svg')
  unmount()
})

test('back after a while, one is told what has come, until it is dismissed', async () => {
  const { user } = await openList()
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() })
  act(() => setHidden(true))
  server.use(http.get(RUNS, () => page([fail('srr_e'), makeRun({ id: 'srr_d' }), ...three])))
  vi.setSystemTime(Date.now() + 120_000)
  act(() => setHidden(false))
  const notice = await screen.findByRole('note')
  expect(notice).toHaveTextContent('Since you left: 2 runs, 1 failed.')
  expect(
    screen.getByText('Since you left: 2 runs, 1 failed.', { selector: '[role=status]' }),
  ).toBeInTheDocument()
  await user.click(within(notice).getByRole('button', { name: 'Dismiss' }))
  await waitFor(() => expect(screen.queryByRole('note')).not.toBeInTheDocument())
})

test('after a moment away nothing is told', async () => {
  const { user } = await openList()
  act(() => setHidden(true))
  act(() => setHidden(false))
  answerLater()
  await refresh(user)
  await waitFor(() => expect(shownIds()).toHaveLength(4))
  expect(screen.queryByRole('note')).not.toBeInTheDocument()
})
