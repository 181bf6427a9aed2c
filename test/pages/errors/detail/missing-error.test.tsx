import { screen, waitFor } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { ErrorKinds } from '../../../../src/run-set/errors/error-kind'
import { groupId } from '../../../../src/run-set/errors/group-id'
import { server } from '../../../render-app'
import {
  answer,
  apiGroup,
  ERRORS,
  errorOf,
  FAILED,
  failedAt,
  GROUPS,
  openError,
  refusal,
  runAt,
  TIMEOUT,
} from './error-scene'

const state = (name: string) => screen.findByRole('heading', { level: 2, name })

test('an error that does not occur in the range keeps its name, and wider ranges are offered', async () => {
  const long = failedAt(3000)
  answer({ runs: [runAt(5), long], errors: [errorOf(long)] })
  const { user } = openError()
  expect(await state('No such error in the last 24 hours')).toBeVisible()
  expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('timeout No answer within # s')
  expect(screen.getAllByRole('button', { name: /^Look / }).map((button) => button.textContent)).toEqual([
    'Look in the last 7 days',
    'Look in the last 30 days',
    'Look in all time',
  ])
  expect(screen.getByRole('link', { name: 'All errors' })).toHaveAttribute('href', '/errors')
  await user.click(screen.getByRole('button', { name: 'Look in the last 7 days' }))
  expect(await screen.findByRole('region', { name: 'Facts' })).toBeVisible()
  expect(location.pathname + location.search).toBe(`/errors/${TIMEOUT}?range=7d`)
})

test('an id that nothing is known of is said to be that', async () => {
  answer()
  openError('nonsense')
  expect(await state('No such error in the last 24 hours')).toBeVisible()
  expect(screen.getByText(/Nothing is known of it here/)).toBeVisible()
})

test('where the filter hides its runs, it can be cleared', async () => {
  answer()
  const { user } = openError(undefined, '?deployment=svd_1')
  expect(await state('No such error in the last 24 hours')).toBeVisible()
  expect(screen.getByText(/None of the runs that pass the filter had it/)).toBeVisible()
  const clear = screen.getAllByRole('button', { name: 'Clear filters' }).at(-1) as HTMLElement
  await user.click(clear)
  expect(await screen.findByRole('region', { name: 'Facts' })).toBeVisible()
})

test('the id of an API’s group shows the errors of its kind on its server', async () => {
  const other = failedAt(12, { id: 'srr_7000', server: { id: 'srv_2', name: 'Slack' } })
  answer({
    runs: [...FAILED, other],
    errors: [...FAILED, other].map((run) => errorOf(run)),
    groups: [apiGroup({ default_error: errorOf(FAILED[0] as (typeof FAILED)[0]) })],
  })
  openError('sreg_1')
  await screen.findByRole('region', { name: 'Facts' })
  const value = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling
  expect(value('Occurrences')).toHaveTextContent(/^12$/)
  expect(value('Server')).toHaveTextContent(/^GitHub/)
  expect(screen.getByRole('link', { name: 'On all servers' })).toHaveAttribute('href', `/errors/${TIMEOUT}`)
})

test('a group whose default error is null shows its kind on all servers', async () => {
  answer()
  openError('sreg_1')
  await screen.findByRole('region', { name: 'Facts' })
  expect(screen.getByText('Servers', { selector: 'dt' })).toBeVisible()
})

test.each([
  [404, 'This Metorial doesn’t offer error groups'],
  [403, 'Error groups may not be read with this key'],
])('the id of an API’s group, where groups answer %i, says that it can’t be told', async (status, words) => {
  answer()
  server.use(http.get(GROUPS, () => refusal(status)))
  openError('sreg_1')
  expect(await state(words)).toBeVisible()
})

test('an API’s group that does not exist is said to be gone', async () => {
  answer()
  openError('sreg_gone')
  expect(await state('There is no such error group')).toBeVisible()
})

test('groups that failed to load can be asked for again', async () => {
  answer()
  server.use(http.get(GROUPS, () => refusal(500), { once: true }))
  const { user } = openError('sreg_1')
  await state('The error groups could not be loaded')
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  expect(await screen.findByRole('region', { name: 'Facts' })).toBeVisible()
})

test.each([404, 403])(
  'where errors answer %i there is no error, and a way to the failed runs',
  async (status) => {
    answer()
    server.use(http.get(ERRORS, () => refusal(status)))
    openError()
    expect(await screen.findByRole('link', { name: 'Show the failed runs' })).toHaveAttribute(
      'href',
      '/runs?status=failed&group=error',
    )
  },
)

test('without the API’s groups an error is shown all the same', async () => {
  answer()
  server.use(http.get(GROUPS, () => refusal(404)))
  openError()
  await screen.findByRole('region', { name: 'Facts' })
  await waitFor(() =>
    expect(screen.getByText('Fingerprints', { selector: 'dt' }).nextElementSibling).toHaveTextContent(
      'aren’t offered by this Metorial',
    ),
  )
})

test('an error of one server has a page of its own', async () => {
  answer()
  const { key } = new ErrorKinds().of({ code: 'timeout', message: 'No answer within 7 s' })
  openError(groupId(key, 'srv_1'))
  expect(await screen.findByRole('link', { name: 'On all servers' })).toBeVisible()
})

test('while errors load, the room of what comes is held', async () => {
  answer()
  server.use(http.get(ERRORS, () => new Promise<never>(() => {})))
  openError()
  expect(await screen.findByText('Loading the errors…')).toBeInTheDocument()
  expect(screen.queryByText(/No such error/)).toBeNull()
})
