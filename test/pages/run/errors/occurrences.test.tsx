import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { server } from '../../../render-app'
import { answerErrors, ERRORS, GROUP, GROUPS, makeError, refusal, renderErrors } from './render-errors'

/** Of this run, and of so many others before it, half a day apart. */
const withOthers = (count: number) => [
  ...Array.from({ length: count }, (_, at) => makeError(`sre_o${at}`, {}, `srr_o${at}`, (at - count) / 2)),
  makeError('sre_1'),
]
const answerRun = () =>
  server.use(
    http.get('*/api/server-runs/:id', ({ params }) =>
      HttpResponse.json(
        makeRun({ id: params.id, server_deployment: { id: 'svd_2', name: `place of ${params.id}` } }),
      ),
    ),
  )
const button = (name: RegExp) => screen.findByRole('button', { name })

test('occurrences are counted from the errors of the 7 days before, not taken from the group', async () => {
  // Three days of them, one from long ago, one after this run, and one of another kind.
  answerErrors([
    makeError('sre_old', {}, 'srr_old', -30),
    ...withOthers(6),
    makeError('sre_after', {}, 'srr_after', 1),
    makeError('sre_kind', { message: 'Another.' }, 'srr_kind', -1),
  ])
  renderErrors()
  expect(await button(/^7 occurrences since Nov 19$/)).toHaveAttribute('aria-expanded', 'false')
})

test('the group, when it was seen, and the newest ten of the other runs open below', async () => {
  answerErrors([...withOthers(12), makeError('sre_after', {}, 'srr_after', 1)])
  answerRun()
  const { user } = renderErrors({}, '?status=failed&at=sre_1')
  await user.click(await button(/^13 occurrences/))
  const list = await screen.findByRole('list', { name: 'The newest 10 of 13 other runs with this error' })
  const links = within(list).getAllByRole('link')
  expect(links).toHaveLength(10)
  expect(links[0]).toHaveAttribute('href', '/runs/srr_after?status=failed')
  expect(links[1]).toHaveTextContent('srr_o11')
  expect(await within(list).findByText('place of srr_o11')).toBeVisible()
  expect(screen.getByText('Error group').nextElementSibling).toHaveTextContent('sreg_1')
  expect(screen.getByText('Fingerprint').nextElementSibling).toHaveTextContent('Kp1')
  expect(screen.getByText('First seen').nextElementSibling).toHaveTextContent('Nov 1, 2026')
  expect(screen.getByText('Last seen').nextElementSibling).toHaveTextContent('Nov 23, 2026')
  expect(screen.getByRole('link', { name: /by error$/ })).toHaveAttribute(
    'href',
    '/runs?from=2026-11-15T18%3A00%3A30.400Z&to=2026-11-22T18%3A00%3A30.401Z&server=srv_1&group=error',
  )
})

test('where not all could be read, the number is the least there are', async () => {
  answerErrors(
    Array.from({ length: 620 }, (_, at) => makeError(`sre_${at}`, {}, at === 619 ? 'srr_1' : `srr_o${at}`)),
  )
  renderErrors()
  expect(await button(/^at least 500 occurrences since Nov 22$/)).toBeVisible()
})

test('an error that stands alone is said to, and that no other run had it', async () => {
  answerErrors([makeError('sre_1')])
  const { user } = renderErrors()
  await user.click(await button(/^no other in the 7 days before$/))
  expect(await screen.findByText('No other run with this error was found.')).toBeVisible()
})

test.each([
  ['no group of its code and message is known', [{ ...GROUP, message: 'Another.' }]],
  ['there are no groups', []],
])('when %s, it is counted in its deployment', async (_, groups) => {
  const asked = answerErrors(withOthers(2), groups)
  answerRun()
  const { user } = renderErrors()
  await user.click(await button(/^3 occurrences/))
  expect(await screen.findByText(/none is known: counted in this deployment/)).toBeVisible()
  expect(asked.some((query) => query.get('server_deployment_id') === 'svd_1')).toBe(true)
})

test('groups that are refused leave the count to the deployment, without an alarm', async () => {
  answerErrors(withOthers(2))
  server.use(http.get(GROUPS, () => refusal(404)))
  renderErrors()
  expect(await button(/^3 occurrences/)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test.each([
  [404, 'How often it occurs isn’t offered by this Metorial.'],
  [403, 'How often it occurs may not be read with this key.'],
])('a count that answers %i is left out with one line why', async (status, why) => {
  answerErrors([makeError('sre_1')])
  server.use(
    http.get(ERRORS, ({ request }) =>
      new URL(request.url).searchParams.has('server_run_id') ? undefined : refusal(status),
    ),
  )
  renderErrors()
  expect(await screen.findByText(why)).toBeVisible()
})

test('a count that fails says so, and its Retry works', async () => {
  answerErrors(withOthers(2))
  server.use(http.get(GROUPS, () => refusal(500), { once: true }))
  const { user } = renderErrors()
  expect(await screen.findByText(/How often it occurs could not be loaded\./)).toBeVisible()
  await user.click(await button(/^Retry$/))
  expect(await button(/^3 occurrences/)).toBeVisible()
})

test('of the other errors only those that are opened are counted', async () => {
  const asked = answerErrors([
    makeError('sre_1'),
    makeError('sre_2', { message: 'Then this.' }, 'srr_1', 0.001),
  ])
  const { user } = renderErrors()
  await button(/^no other in/)
  const counted = () => asked.filter((query) => !query.has('server_run_id')).length
  const before = counted()
  await user.click(await button(/^timeout — Then this/))
  await waitFor(() => expect(counted()).toBeGreaterThan(before))
})
