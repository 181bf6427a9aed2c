import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import type { UserEvent } from '@testing-library/user-event'
import { http } from 'msw'
import { beforeEach, expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { allowModalDialogs } from '../../../modal-dialogs'
import { renderApp, server } from '../../../render-app'
import { page, RUNS, scope, shownIds } from '../three-runs'

allowModalDialogs()

const CLIENT = { name: 'cursor', capabilities: {} }
/** Of 30 runs, the newest first, the first 8 failed: 7 of them of a new version and of clients of version 9. */
const runs = Array.from({ length: 30 }, (_, at) =>
  makeRun({
    id: `srr_${String(at).padStart(2, '0')}`,
    status: at < 8 ? 'failed' : 'completed',
    server_version_id: at < 7 ? 'sve_bad' : 'sve_good',
    server_session: {
      id: `srs_${at}`,
      session_id: `ses_${at}`,
      usage: null,
      mcp: {
        version: '2025-06-18',
        connection_type: 'sse',
        client: { ...CLIENT, version: at < 7 ? '9' : '8' },
        server: null,
      },
    },
    created_at: new Date(Date.UTC(2026, 10, 22, 18, 59 - at)).toISOString(),
  }),
)

beforeEach(() => server.use(http.get(RUNS, () => page(runs))))

/** The runs page once all is loaded, and `count` runs of it selected by their boxes from the top. */
async function openWith(count: number, search = '') {
  const { user } = renderApp(`/runs?range=all${search}`)
  await waitFor(() => expect(scope()).toContain('complete'))
  if (count > 0) await user.click(await box(0))
  await user.keyboard('{Shift>}')
  if (count > 1) await user.click(await box(count - 1))
  await user.keyboard('{/Shift}')
  return user
}

/** Those out of sight come a little after the others. */
const box = (at: number) =>
  screen.findByRole('checkbox', { name: `Select srr_${String(at).padStart(2, '0')}` })
const bar = () => screen.findByRole('region', { name: 'Selected runs' })
const compare = async (user: UserEvent) => {
  await user.click(await within(await bar()).findByRole('button', { name: /^What sets (it|them) apart$/ }))
  return within(await screen.findByRole('dialog', { name: /^What sets/ }))
}

test('the selected runs are compared with all others of the range', async () => {
  const user = await openWith(8)
  const dialog = await compare(user)
  expect(dialog.getByRole('heading', { name: 'What sets these 8 runs apart' })).toBeVisible()
  expect(dialog.getByText('Compared with the other 22 of 30 runs of all time · complete')).toBeInTheDocument()
  const version = dialog.getByRole('row', { name: /Version: sve_bad/ })
  expect(version).toHaveTextContent('7 of 8 · 87.5 %')
  expect(version).toHaveTextContent('none of 22')
  await user.click(dialog.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toContain(
    'Version sve_bad: 7 of 8 · 87.5 %; others: none of 22; only here',
  )
})

test('a value leads to its runs in the same range, closes the dialog and keeps the selection', async () => {
  const user = await openWith(8, '&sort=created')
  const dialog = await compare(user)
  await user.click(dialog.getByRole('link', { name: 'sve_bad' }))
  await waitFor(() => expect(screen.queryByRole('dialog', { name: /^What sets/ })).not.toBeInTheDocument())
  expect(location.pathname + location.search).toBe('/runs?range=all&version=sve_bad&sort=created')
  await waitFor(() => expect(shownIds()).toHaveLength(7))
  expect(await bar()).toHaveTextContent('8 runs selected')
})

test('a client’s version is no link, for no filter shows its runs alone', async () => {
  const dialog = await compare(await openWith(8))
  expect(dialog.getByRole('rowheader', { name: 'Client version: cursor 9' })).toBeInTheDocument()
  expect(dialog.queryByRole('link', { name: 'cursor 9' })).not.toBeInTheDocument()
})

test('runs of which there are too few are not compared, and that is said', async () => {
  const dialog = await compare(await openWith(1))
  expect(dialog.getByRole('heading', { name: 'What sets this run apart' })).toBeVisible()
  expect(dialog.getByText('One run is too few to say what sets it apart; 5 are needed.')).toBeInTheDocument()
  expect(dialog.queryByRole('table')).not.toBeInTheDocument()
})

test('all failed runs are compared with the rest by a filter that is cleared once they are selected', async () => {
  const user = await openWith(0, '&status=failed')
  await user.click(screen.getByRole('checkbox', { name: 'Select all 8 runs' }))
  const alone = await compare(user)
  expect(alone.getByText(/^They stay selected when the filter is cleared/)).toBeInTheDocument()
  await user.click(alone.getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog', { name: /^What sets/ })).not.toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Clear filters' }))
  await waitFor(() => expect(shownIds().length).toBeGreaterThan(8))
  const dialog = await compare(user)
  expect(dialog.getByRole('row', { name: /Version: sve_bad/ })).toBeInTheDocument()
})

test('selected runs that the filter does not hold are left out, and that is said', async () => {
  const user = await openWith(8)
  await user.type(screen.getByRole('combobox', { name: 'Search the runs' }), 'status:completed')
  await waitFor(() => expect(shownIds()).not.toContain('srr_00'))
  const dialog = await compare(user)
  expect(dialog.getByText(/^8 selected runs are left out: /)).toBeInTheDocument()
  expect(dialog.getByText('There are no selected runs here to compare with the rest.')).toBeInTheDocument()
})

test('Escape in the dialog is the dialog’s: the selection stays', async () => {
  const user = await openWith(8)
  const dialog = await compare(user)
  fireEvent.keyDown(dialog.getByRole('button', { name: 'Close' }), { key: 'Escape' })
  expect(await bar()).toHaveTextContent('8 runs selected')
})
