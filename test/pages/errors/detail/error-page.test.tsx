import { screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import {
  answer,
  apiGroup,
  errorOf,
  FAILED,
  failedAt,
  idOf,
  minutesAgo,
  openError,
  runAt,
} from './error-scene'

const heading = (name: RegExp) => screen.findByRole('heading', { level: 1, name })
const fact = (name: string) => screen.getByText(name, { selector: 'dt' }).nextElementSibling as HTMLElement
const runsCard = () => screen.findByRole('region', { name: /^Runs with this error/ })

test('an error is named by its code and what its messages have in common, with the way back to all errors', async () => {
  answer()
  openError(undefined, '?range=7d&deployment=svd_bad')
  expect(await heading(/^timeout No answer within # s$/)).toBeVisible()
  expect(document.title).toBe('timeout · Server Runs')
  expect(screen.getByRole('link', { name: 'Errors', current: false })).toHaveAttribute(
    'href',
    '/errors?range=7d&deployment=svd_bad',
  )
})

test('the newest message is shown in full, with what the code means and a link to its run', async () => {
  answer()
  openError()
  const card = await screen.findByRole('region', { name: 'Message' })
  expect(card).toHaveTextContent('No answer within 8990 s')
  expect(card).toHaveTextContent('An answer was waited for and did not come in time.')
  expect(within(card).getByText('What to check')).toBeVisible()
  expect(within(card).getByRole('link', { name: 'its run' })).toHaveAttribute('href', '/runs/srr_8990')
})

test('a message of 10,000 characters shows its beginning until all is asked for', async () => {
  const message = 'x'.repeat(10_000)
  answer({ errors: [errorOf(FAILED[0] as (typeof FAILED)[0], { message })], groups: [] })
  const { user } = openError(idOf('timeout', message))
  const card = await screen.findByRole('region', { name: 'Message' })
  const pre = card.querySelector('pre')
  expect(pre?.textContent?.length).toBeLessThan(1300)
  await user.click(within(card).getByRole('button', { name: 'Show all 10,000 characters' }))
  expect(pre?.textContent).toBe(message)
})

test('the facts count the errors themselves, and say whom they affect and since when', async () => {
  answer()
  openError()
  await waitFor(() => expect(fact('Fingerprints')).toHaveTextContent('Kp1'))
  expect(fact('Occurrences')).toHaveTextContent(/^12$/)
  expect(fact('Runs')).toHaveTextContent('12 of 42 · 28.6 %')
  expect(fact('First seen')).toHaveTextContent('before the range')
  expect(fact('Servers')).toHaveTextContent('GitHub12 runs')
  expect(within(fact('Deployments')).getByRole('link', { name: 'nightly' })).toHaveAttribute(
    'href',
    '/runs?deployment=svd_bad',
  )
  expect(fact('Groups of the API')).toHaveTextContent('sreg_1')
})

test('of many group ids three are shown, and all when asked for', async () => {
  answer({ groups: Array.from({ length: 9 }, (_, at) => apiGroup({ id: `sreg_${at}`, fingerprint: null })) })
  const { user } = openError()
  const more = await screen.findByRole('button', { name: 'Show all 9' })
  expect(fact('Groups of the API')).not.toHaveTextContent('sreg_8')
  expect(fact('Fingerprints')).toHaveTextContent('none is known')
  await user.click(more)
  expect(fact('Groups of the API')).toHaveTextContent('sreg_8')
})

test('what sets its runs apart is said, and each value leads to its runs', async () => {
  answer()
  openError()
  const card = await screen.findByRole('region', { name: 'What is different about these failures' })
  expect(within(card).getByRole('link', { name: 'nightly' })).toHaveAttribute(
    'href',
    '/runs?deployment=svd_bad',
  )
  expect(card).toHaveTextContent('only here')
})

test('its runs can be held against other failures alone, of which there may be too few', async () => {
  answer()
  const { user } = openError()
  const card = await screen.findByRole('region', { name: 'What is different about these failures' })
  await user.click(within(card).getByRole('radio', { name: 'Against other failures' }))
  expect(card).toHaveTextContent(/There are 2 other runs beside the 12 runs with this error, too few/)
})

test('its runs stand in the table that runs stand in everywhere, sorted by its heads and the address', async () => {
  answer()
  const { user } = openError()
  const card = await runsCard()
  expect(within(card).getByRole('heading', { level: 2 })).toHaveTextContent('Runs with this error 12')
  const ids = () =>
    within(card)
      .getAllByRole('link', { name: /^srr_/ })
      .map((link) => link.textContent)
  await waitFor(() => expect(ids()).toHaveLength(12))
  expect(ids()[0]).toBe('srr_8990')
  await user.click(within(card).getByRole('button', { name: /^Created/ }))
  expect(location.search).toBe('?sort=created')
  await waitFor(() => expect(ids()[0]).toBe('srr_8660'))
  expect(within(card).getByRole('link', { name: 'All failed runs, by error' })).toHaveAttribute(
    'href',
    '/runs?status=failed&group=error&sort=created',
  )
})

test('a click on a bar, and a time of the table, narrow the range', async () => {
  answer()
  const { user } = openError()
  const chart = await screen.findByRole('figure', { name: 'Occurrences over time' })
  expect(chart).toHaveTextContent(/12 occurrences/)
  await user.click(within(chart).getByRole('button', { name: 'Table of Occurrences over time' }))
  const row = within(chart).getAllByRole('link')[0] as HTMLElement
  expect(row.getAttribute('href')).toMatch(/^\/errors\/k\w+\?from=.*&to=/)
  await user.click(within(chart).getByRole('button', { name: 'Table of Occurrences over time' }))
  within(chart).getByRole('slider', { name: 'Occurrences over time' }).focus()
  // The last bar holds the newest error or the one before, so that one of both opens.
  await user.keyboard('{End}{Enter}{ArrowLeft}{Enter}')
  await waitFor(() => expect(location.search).toMatch(/^\?from=.*&to=/))
  expect(await heading(/^timeout/)).toBeVisible()
})

test('an error without a code or message has a page like any other', async () => {
  answer({ errors: [errorOf(FAILED[0] as (typeof FAILED)[0], { code: null, message: null })], groups: [] })
  openError(idOf(null, null))
  expect(await heading(/^An error without a code/)).toBeVisible()
  expect(await screen.findByRole('region', { name: 'Message' })).toHaveTextContent(
    /doesn’t know this code, so it can’t say/,
  )
})

test('occurrences in runs that are not shown are counted and said to be outside', async () => {
  const far = failedAt(5000)
  const errors = [...FAILED, far].map((run) => errorOf(run))
  errors[12] = errorOf(far, { created_at: minutesAgo(30) })
  answer({ errors })
  openError()
  await screen.findByRole('region', { name: 'Facts' })
  expect(fact('Occurrences')).toHaveTextContent('13' + '1 of them in runs outside the range, or not loaded')
})

test('an error of such runs alone has no table, and says why', async () => {
  answer({ errors: [errorOf(failedAt(5000), { created_at: minutesAgo(30) })], runs: [runAt(5), runAt(6)] })
  openError()
  expect(await runsCard()).toHaveTextContent('It occurred in none of the runs shown here')
  expect(fact('Servers')).toHaveTextContent('none of the runs shown here')
})

test('errors without a time, or with a clock wrong by years, are counted and said not to be drawn', async () => {
  const times = [null, '1971-01-01T00:00:00.000Z']
  const errors = FAILED.map((run, at) => errorOf(run, { created_at: at < 2 ? times[at] : run.stopped_at }))
  answer({ errors })
  openError(undefined, '?range=all')
  const chart = await screen.findByRole('figure', { name: 'Occurrences over time' })
  expect(chart).toHaveTextContent('2 not drawn, without a time or far off')
})
