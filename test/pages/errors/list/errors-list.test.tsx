import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { renderApp } from '../../../render-app'
import { ago, answer, errorOf, failedRun } from './scene'

const SLACK = { id: 'srv_2', name: 'Slack' }

beforeEach(() =>
  answer({
    runs: [
      failedRun('srr_4', { server: SLACK }),
      failedRun('srr_3', { server: SLACK }),
      failedRun('srr_2'),
      failedRun('srr_1'),
      makeRun({ id: 'srr_0', created_at: ago(90) }),
    ],
    errors: [
      errorOf('srr_3', { server_run: { id: 'srr_3', server: SLACK } }),
      errorOf('srr_2', { code: 'exited', message: 'Exit code 1', created_at: ago(20) }),
      errorOf('srr_2'),
      errorOf('srr_1'),
    ],
    groups: [
      {
        id: 'sreg_1',
        code: 'timeout',
        message: 'No answer within 5 s',
        fingerprint: 'Kp1',
        ...firstSeen(9000),
      },
    ],
  }),
)
function firstSeen(minutes: number) {
  const error = errorOf('srr_1')
  return { first_seen_at: ago(minutes), last_seen_at: ago(minutes), count: 1, default_error: error }
}

const table = async () => within(await screen.findByRole('table', { name: 'Errors' }))
const codes = async () =>
  (await table()).getAllByRole('rowheader').map((head) => within(head).getByRole('link').textContent)
const row = async (name: RegExp) => (await table()).getByRole('row', { name })

test('each error is said with how often, in how many runs and where it occurs, what occurs most first', async () => {
  renderApp('/errors')
  expect(await codes()).toEqual(['timeout', 'exited'])
  const timeout = await row(/^timeout/)
  expect(timeout).toHaveTextContent('No answer within # s')
  const cells = within(timeout)
    .getAllByRole('cell')
    .map((cell) => cell.textContent)
  expect(cells.slice(1, 4)).toEqual([
    '3',
    '3',
    'Servers: GitHub and 1 more; Deployment: prod-agents; Client: cursor; ',
  ])
  expect(cells[0]).toMatch(/^most around .*: 3 occurrences$/)
  expect(screen.getByRole('heading', { name: '4 occurrences of 2 errors in 3 runs' })).toBeVisible()
  expect(document.title).toBe('Errors · Server Runs')
})

test('failed runs are counted, those without an error too, and lead to the list of runs', async () => {
  const { user } = renderApp('/errors?range=7d')
  const link = await screen.findByRole('link', { name: '4 failed runs' })
  expect(link.parentElement).toHaveTextContent('4 failed runs, 1 of them without an error')
  await user.click(link)
  expect(await screen.findByRole('heading', { name: 'Server runs' })).toBeVisible()
  expect(location.search).toBe('?range=7d&status=failed&group=error')
})

test('what was first seen before the range says so', async () => {
  renderApp('/errors')
  await waitFor(async () => expect(await row(/^timeout/)).toHaveTextContent('6 d ago'))
  expect(await row(/^timeout/)).toHaveTextContent('before the range')
  expect(await row(/^exited/)).not.toHaveTextContent('before the range')
})

test('a column’s head puts the errors in another order, and the address says which', async () => {
  const { user } = renderApp('/errors?range=7d')
  const head = () => screen.getByRole('columnheader', { name: 'Last seen' })
  expect((await table()).getByRole('columnheader', { name: 'Occurrences' })).toHaveAttribute(
    'aria-sort',
    'descending',
  )
  await user.click(within(head()).getByRole('button'))
  expect(await codes()).toEqual(['exited', 'timeout'])
  expect(head()).toHaveAttribute('aria-sort', 'descending')
  expect(location.search).toBe('?range=7d&order=-last')
  await user.click(within(head()).getByRole('button'))
  expect(await codes()).toEqual(['timeout', 'exited'])
  expect(screen.getByText('Sorted by last seen, ascending')).toBeInTheDocument()
  await user.click(screen.getByRole('button', { name: 'Occurrences' }))
  expect(location.search).toBe('?range=7d')
})

test('errors are found by what is typed, the count is said, and the address follows', async () => {
  const { user } = renderApp('/errors?range=7d')
  await table()
  await user.type(screen.getByRole('searchbox', { name: 'Find errors' }), 'exit code')
  expect(await codes()).toEqual(['exited'])
  expect(screen.getByText('1 of 2 lines found')).toHaveAttribute('role', 'status')
  await waitFor(() => expect(location.search).toBe('?range=7d&find=exit+code'))
  expect(screen.getByRole('link', { name: 'exited' })).toHaveAttribute(
    'href',
    expect.stringMatching(/^\/errors\/k\w{14}\?range=7d&find=exit\+code$/),
  )
})

test('where nothing is found, the search can be cleared', async () => {
  const { user } = renderApp('/errors?find=nowhere')
  expect(await screen.findByRole('heading', { name: 'No error is found' })).toBeVisible()
  expect(screen.getByText('0 of 2 lines found')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Clear the search' }))
  expect(await codes()).toEqual(['timeout', 'exited'])
  expect(screen.getByRole('searchbox', { name: 'Find errors' })).toHaveValue('')
  await waitFor(() => expect(location.search).toBe(''))
})

test('one line per server tells servers apart, with the fingerprint of the API where it has one', async () => {
  const { user } = renderApp('/errors')
  await table()
  await user.click(screen.getByRole('checkbox', { name: 'One line per server' }))
  await waitFor(async () => expect(await codes()).toEqual(['timeout', 'exited', 'timeout']))
  expect(location.search).toBe('?each=server')
  const [github, , slack] = (await table()).getAllByRole('row').slice(1)
  expect(github).toHaveTextContent('fingerprint Kp1')
  expect(github).toHaveTextContent('Server: GitHub')
  expect(slack).toHaveTextContent('Server: Slack')
  expect(slack).not.toHaveTextContent('fingerprint')
  await user.click(screen.getByRole('checkbox', { name: 'One line per server' }))
  expect(location.search).toBe('')
})

test('a filter of the runs filters their errors', async () => {
  renderApp('/errors?server=srv_2')
  expect(await codes()).toEqual(['timeout'])
  expect(screen.getByRole('heading', { name: '1 occurrence of 1 error in 1 run' })).toBeVisible()
  expect(screen.getByRole('link', { name: '2 failed runs' })).toBeVisible()
})

test('Up and Down go from error to error, and Enter opens one', async () => {
  const { user } = renderApp('/errors')
  const links = (await table()).getAllByRole('link')
  links[0]?.focus()
  await user.keyboard('{ArrowDown}')
  expect(links[1]).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowUp}{Enter}')
  expect(location.pathname).toMatch(/^\/errors\/k\w{14}$/)
})

test('what can’t be used of the address is named', async () => {
  renderApp('/errors?order=best&each=client')
  expect(await codes()).toEqual(['timeout', 'exited'])
  expect(screen.getByText('order=best, each=client')).toBeVisible()
})

test('another range keeps what is searched for, the order, and that servers stand apart', async () => {
  const { user } = renderApp('/errors?find=timeout&order=-last&each=server')
  await table()
  await user.click(screen.getByRole('radio', { name: 'Last 7 days' }))
  expect(location.search).toBe('?range=7d&find=timeout&order=-last&each=server')
  await waitFor(async () => expect(await codes()).toEqual(['timeout', 'timeout']))
})
