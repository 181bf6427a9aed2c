import { screen, waitFor, within } from '@testing-library/react'
import { http } from 'msw'
import { expect, test } from 'vitest'
import { makeRun } from '../../../make-run'
import { renderApp, server } from '../../../render-app'
import { ago, answer, ERRORS, errorOf, failedRun, GROUPS, list, refusal } from './scene'

const table = async () => within(await screen.findByRole('table', { name: 'Errors' }))
const heading = (name: string | RegExp) => screen.findByRole('heading', { name })

test('a range without errors says how many runs were looked at, and how many failed without one', async () => {
  answer({ runs: [failedRun('srr_2'), makeRun({ id: 'srr_1', created_at: ago(60) })] })
  renderApp('/errors')
  expect(await heading('No errors in the last 24 hours')).toBeVisible()
  expect(screen.getByText('Looked for in 2 runs.')).toBeVisible()
  expect(screen.getByRole('link', { name: '1 failed run' }).parentElement).toHaveTextContent(
    '1 failed run, without an error',
  )
})

test('an account without a run says so, and asks for no error', async () => {
  answer({ runs: [] })
  let asked = 0
  server.use(
    http.get(ERRORS, () => {
      asked += 1
      return list([])
    }),
  )
  renderApp('/errors')
  expect(await heading('No runs yet')).toBeVisible()
  expect(asked).toBe(0)
})

test.each([
  [404, 'This Metorial doesn’t list errors'],
  [403, 'The list of errors may not be read with this key'],
])('where errors are refused with %i, the way to the failed runs is left', async (status, title) => {
  answer({ runs: [failedRun('srr_1')] })
  server.use(http.get(ERRORS, () => refusal(status)))
  renderApp('/errors')
  expect(await heading(title)).toBeVisible()
  expect(screen.queryByRole('button', { name: 'Retry' })).toBeNull()
  expect(screen.getByRole('link', { name: 'Show the failed runs' })).toHaveAttribute(
    'href',
    '/runs?status=failed&group=error',
  )
})

test('where errors could not be loaded, they can be asked for again', async () => {
  answer({ runs: [failedRun('srr_1')], errors: [errorOf('srr_1')] })
  server.use(http.get(ERRORS, () => refusal(400), { once: true }))
  const { user } = renderApp('/errors')
  expect(await screen.findByRole('alert')).toHaveTextContent('The list of errors could not be loaded')
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  expect((await table()).getByRole('link', { name: 'timeout' })).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('errors that came before a failure stay, and are said to be a part', async () => {
  const first = Array.from({ length: 100 }, () => errorOf('srr_1'))
  answer({ runs: [failedRun('srr_1')] })
  server.use(
    http.get(ERRORS, ({ request }) =>
      new URL(request.url).searchParams.has('after') ? refusal(400) : list(first, true),
    ),
  )
  renderApp('/errors')
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /A part of the errors could not be loaded.*of the 100 errors/,
  )
  expect((await table()).getByRole('row', { name: /^timeout/ })).toHaveTextContent('100')
  expect(screen.getByRole('link', { name: '1 failed run' }).parentElement).not.toHaveTextContent('without')
})

test('a list of errors that leads nowhere is said to have ended early', async () => {
  answer({ runs: [failedRun('srr_1')] })
  const same = [errorOf('srr_1')]
  server.use(http.get(ERRORS, () => list(same, true)))
  renderApp('/errors')
  expect(await screen.findByText(/ended early, after 1 error:/)).toBeVisible()
  expect((await table()).getByRole('link', { name: 'timeout' })).toBeVisible()
})

test('without groups of the API, it is said what first times are of', async () => {
  answer({ runs: [failedRun('srr_1')], errors: [errorOf('srr_1')] })
  server.use(http.get(GROUPS, () => refusal(404)))
  renderApp('/errors?each=server')
  expect((await table()).getByRole('link', { name: 'timeout' })).toBeVisible()
  expect(await screen.findByText(/keeps no error groups: “first seen” is of the errors/)).toBeVisible()
  expect(screen.queryByText('fingerprint')).toBeNull()
})

test('groups of the API that could not be loaded can be asked for again', async () => {
  answer({ runs: [failedRun('srr_1')], errors: [errorOf('srr_1')] })
  server.use(http.get(GROUPS, () => refusal(500), { once: true }))
  const { user } = renderApp('/errors')
  const note = await screen.findByText(/error groups could not be loaded/)
  await user.click(within(note).getByRole('button', { name: 'Retry' }))
  await waitFor(() => expect(screen.queryByText(/error groups could not be loaded/)).toBeNull())
})

test('errors of runs that are not loaded are counted, and said to be of no run here', async () => {
  answer({ runs: [failedRun('srr_1')], errors: [errorOf('srr_far'), errorOf(null)] })
  renderApp('/errors')
  expect(await heading('2 occurrences of 1 error in 0 runs')).toBeVisible()
  expect(screen.getByText(/^2 occurrences are of no run that is loaded in this range/)).toBeVisible()
  const row = (await table()).getByRole('row', { name: /^timeout/ })
  expect(row).toHaveTextContent('Server: —not known')
})

test('an error that says nothing, and one of many characters, have a line each', async () => {
  const long = errorOf('srr_1', { code: '\u202ecode', message: `${'word '.repeat(2000)}\u0000` })
  const silent = errorOf('srr_1', { code: null, message: null, created_at: null })
  answer({ runs: [failedRun('srr_1')], errors: [long, silent] })
  renderApp('/errors?range=all')
  const [first, second] = (await table()).getAllByRole('rowheader')
  expect((await table()).getByRole('link', { name: 'An error without a code' })).toBeVisible()
  expect((await table()).getByRole('link', { name: '·code' })).toBeVisible()
  for (const head of [first, second]) expect(head?.textContent?.length).toBeLessThan(400)
  expect(screen.getByText(/1 not drawn, without a time/)).toBeInTheDocument()
})

test('what is new since yesterday and rises is marked in words', async () => {
  const rising = Array.from({ length: 12 }, () => errorOf('srr_1'))
  answer({
    runs: [failedRun('srr_1')],
    errors: rising,
    groups: [{ id: 'sreg_1', code: 'timeout', message: 'No answer within 1 s', first_seen_at: ago(120) }],
  })
  renderApp('/errors')
  const row = (await table()).getByRole('row', { name: /^timeout/ })
  await waitFor(() => expect(row).toHaveTextContent('New since yesterday'))
  expect(row).toHaveTextContent('Rising')
})

test('of very many errors the first hundred are shown, and more when asked for', async () => {
  const words = Array.from({ length: 130 }, (_, at) =>
    `${String.fromCharCode(97 + (at % 26))}`.repeat(3 + Math.floor(at / 26)),
  )
  answer({ runs: [failedRun('srr_1')], errors: words.map((code) => errorOf('srr_1', { code })) })
  const { user } = renderApp('/errors')
  expect((await table()).getAllByRole('rowheader')).toHaveLength(100)
  await user.click(screen.getByRole('button', { name: 'Show 30 more of 130' }))
  expect((await table()).getAllByRole('rowheader')).toHaveLength(130)
  expect(screen.queryByRole('button', { name: /more of/ })).toBeNull()
})
