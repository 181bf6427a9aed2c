import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { server } from '../../../render-app'
import { answerErrors, ERRORS, makeError, refusal, renderErrors } from './render-errors'

const first = () => screen.findByRole('region', { name: 'First error' })

test('the first error is shown in full: code, message, meaning, what to check, exit code and time', async () => {
  answerErrors([makeError('sre_1', { code: 'server_exited_error', metadata: { exitCode: 137 } })])
  renderErrors()
  const box = await first()
  expect(box).toHaveTextContent('server_exited_error — No answer.')
  expect(box).toHaveTextContent('The server’s process ended by itself')
  expect(within(box).getByText('What to check').nextElementSibling?.children.length).toBe(3)
  expect(within(box).getByText('Exit code').nextElementSibling).toHaveTextContent(
    /^137, killed .*out of memory/,
  )
  expect(within(box).getByText('Time').nextElementSibling).toHaveTextContent(
    'Nov 22, 2026, 18:00:30.400 UTC+30.0 s after the run began',
  )
  expect(within(box).queryByText('Metadata')).toBeNull()
})

test('a code that is not known is said to be unknown, and its metadata is shown as it is', async () => {
  answerErrors([makeError('sre_1', { code: 'quota', metadata: { limit: 5, note: '<b>x</b>' } })])
  renderErrors()
  const box = await first()
  expect(box).toHaveTextContent('This dashboard doesn’t know this code')
  expect(within(box).queryByText('What to check')).toBeNull()
  expect(within(box).getByText('Metadata').nextElementSibling).toHaveTextContent('"note": "<b>x</b>"')
})

test('an error of nothing but nulls is shown', async () => {
  answerErrors([makeError('sre_1', { code: null, message: null, metadata: null, created_at: null })])
  renderErrors()
  expect(await first()).toHaveTextContent('An error without a code')
  expect(screen.getByText('Metadata').nextElementSibling).toHaveTextContent('not reported')
})

test('the errors of a run that did not fail are shown too, and none is no word', async () => {
  answerErrors([makeError('sre_1')])
  const { unmount } = renderErrors({ status: 'completed' })
  expect(await first()).toBeVisible()
  unmount()
  const asked = answerErrors([])
  const { container } = renderErrors({ status: 'completed' })
  await waitFor(() => expect(asked).toHaveLength(1))
  expect(container).toBeEmptyDOMElement()
})

test('a failed run without any error says so', async () => {
  answerErrors([])
  renderErrors()
  expect(await screen.findByText(/The API holds no error for this failed run/)).toBeVisible()
})

test('the first to happen comes first, the others are lines that open one by one', async () => {
  const late = makeError('sre_1', { code: 'late', message: 'Second.' }, 'srr_1', 0.001)
  answerErrors([late, makeError('sre_2', { code: 'early' })])
  const { user } = renderErrors()
  expect(await first()).toHaveTextContent('early')
  const line = screen.getByRole('button', { name: /^late — Second\./ })
  expect(line).toHaveAttribute('aria-expanded', 'false')
  await user.click(line)
  expect(line).toHaveAttribute('aria-expanded', 'true')
  expect(location.search).toBe('?at=sre_1')
  const item = within(screen.getByRole('region', { name: '1 more error' }))
  expect(item.getByText('Message').nextElementSibling).toHaveTextContent('Second.')
  await user.click(line)
  expect(location.search).toBe('')
  expect(line).toHaveAttribute('aria-expanded', 'false')
})

test('all errors of many pages can be seen, and the chosen one is open and marked however far down it is', async () => {
  const many = Array.from({ length: 230 }, (_, at) => makeError(`sre_${at}`, { code: `code_${at}` }))
  answerErrors(many)
  const { user, unmount } = renderErrors()
  const region = await screen.findByRole('region', { name: '229 more errors' })
  expect(within(region).getAllByRole('listitem')).toHaveLength(5)
  await user.click(within(region).getByRole('button', { name: 'Show 100 of 224 more errors' }))
  expect(within(region).getAllByRole('listitem')).toHaveLength(105)
  unmount()
  renderErrors({}, '?at=sre_200')
  const line = await screen.findByRole('button', { name: /^code_200 / })
  expect(line).toHaveAttribute('aria-expanded', 'true')
  expect(line.closest('li')).toHaveAttribute('aria-current', 'true')
})

test('the chosen first error is marked', async () => {
  answerErrors([makeError('sre_1')])
  renderErrors({}, '?at=sre_1')
  expect(await first()).toHaveAttribute('aria-current', 'true')
})

test('a message keeps its lines, shows what is invisible, and a long one its beginning until all is asked for', async () => {
  const message = `line one\n\tindented \u202eevil <img src=x>\n${'x'.repeat(10_000)}`
  answerErrors([makeError('sre_1', { message })])
  const { user } = renderErrors()
  const shown = (await screen.findByText('Message')).nextElementSibling
  expect(shown?.textContent).toMatch(/^line one\n\tindented ⟪RLO⟫evil <img src=x>\nx{1000,1200}…/)
  expect(document.querySelector('img')).toBeNull()
  await user.click(screen.getByRole('button', { name: /^Show all 10,0\d\d characters$/ }))
  expect(shown?.textContent).toContain('x'.repeat(10_000))
})

test.each([
  [404, 'This Metorial doesn’t offer the errors of runs.'],
  [403, 'The errors of runs may not be read with this key.'],
])('errors that answer %i are left out with one line why', async (status, why) => {
  server.use(http.get(ERRORS, () => refusal(status)))
  renderErrors()
  expect(await screen.findByText(why)).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('errors that fail to load say so, and are there after a retry', async () => {
  server.use(http.get(ERRORS, () => HttpResponse.error(), { once: true }))
  const { user } = renderErrors()
  const alert = await screen.findByRole('alert')
  expect(alert).toHaveTextContent('The errors of this run could not be loaded')
  answerErrors([makeError('sre_1')])
  await user.click(within(alert).getByRole('button', { name: 'Retry' }))
  expect(await first()).toHaveTextContent('timeout')
})

test('while they load, room is kept', async () => {
  answerErrors([makeError('sre_1')])
  renderErrors()
  expect(screen.getByText('Loading the errors…').closest('[aria-busy]')).toHaveAttribute('aria-busy', 'true')
  await first()
})
