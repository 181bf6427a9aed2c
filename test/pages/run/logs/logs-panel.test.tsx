import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { answerEvents, EVENTS, eventsOf, server, showLogs } from './show-logs'

const refuse = (status: number) =>
  server.use(http.get(EVENTS, () => HttpResponse.json({ status, code: 'x', message: 'No.' }, { status })))
const area = () => screen.findByRole('region', { name: 'Log lines' })

test('the lines are shown in order, numbered, with level, stream and time', async () => {
  answerEvents(eventsOf(['Listening', ['stderr', 'ERROR no answer']]))
  showLogs()
  const lines = within(await area())
  expect(lines.getByRole('link', { name: 'Line 1' }).parentElement).toHaveTextContent('1+1.0 sListening')
  expect(lines.getByRole('link', { name: 'Line 2' }).parentElement).toHaveTextContent(
    '2+1.0 sEerror: errERROR no answer',
  )
  expect(screen.getByText('2 lines')).toBeVisible()
})

test('colours are shown, escape sequences, controls and directions are not executed', async () => {
  answerEvents(
    eventsOf(['\x1b[31mred\x1b[0m \x1b]8;;https://example.test\x07link \x07 \u202egpj.exe', '<b>x</b>']),
  )
  showLogs()
  const lines = within(await area())
  expect(lines.getByText('red')).toHaveClass('text-failed')
  expect(lines.getByText('red').parentElement).toHaveTextContent('red link ␇ ⟪RLO⟫gpj.exe')
  expect(lines.getByText('<b>x</b>')).toBeVisible()
  expect(lines.getAllByRole('link')).toHaveLength(2)
})

test('a run without output says so, in words that depend on what it is', async () => {
  answerEvents([])
  const { unmount } = showLogs()
  expect(await screen.findByText(/^This run wrote no output, neither/)).toBeVisible()
  unmount()
  const { unmount: close } = showLogs({ type: 'external' })
  expect(await screen.findByText(/Its server is remote/)).toBeVisible()
  close()
  showLogs({ status: 'active', stopped_at: null })
  expect(await screen.findByText(/no output yet/)).toBeVisible()
})

test('a run without a session has no output to look for', () => {
  showLogs({ server_session: null })
  expect(screen.getByText(/reports no MCP session/)).toBeVisible()
})

test.each([
  [403, 'The output of runs may not be read with this key.'],
  [404, 'This Metorial doesn’t offer the output of runs.'],
])('an answer of %i hides the lines with one sentence', async (status, sentence) => {
  refuse(status)
  showLogs()
  expect(await screen.findByText(sentence)).toBeVisible()
  expect(screen.queryByRole('region')).toBeNull()
})

test('what could not be loaded can be tried again', async () => {
  refuse(500)
  const { user } = showLogs()
  expect(screen.getByText('Reading the output…', { selector: '[aria-busy]' })).toBeVisible()
  expect(await screen.findByRole('alert')).toHaveTextContent('The output could not be loaded.')
  answerEvents(eventsOf(['Listening']))
  await user.click(screen.getByRole('button', { name: 'Retry' }))
  expect(await screen.findByText('Listening')).toBeVisible()
  expect(screen.queryByRole('alert')).toBeNull()
})

test('what was read stays when a later page fails', async () => {
  const events = eventsOf(['Listening'])
  server.use(
    http.get(EVENTS, ({ request }) =>
      request.url.includes('after=')
        ? HttpResponse.json({ status: 500, code: 'x', message: 'No.' }, { status: 500 })
        : HttpResponse.json({ items: events, pagination: { has_more_after: true, has_more_before: false } }),
    ),
  )
  showLogs()
  expect(await screen.findByRole('alert')).toHaveTextContent('More of the output could not be loaded.')
  expect(screen.getByText('Listening')).toBeVisible()
})

test('of a remote server it is said that stderr means nothing, and no line is marked', async () => {
  answerEvents(
    eventsOf([
      ['stderr', 'connected'],
      ['stderr', 'ready'],
    ]),
  )
  const { unmount } = showLogs({ type: 'external' })
  expect(await screen.findByText(/reports all of its output as stderr/)).toBeVisible()
  expect(within(await area()).queryByText('err')).toBeNull()
  unmount()
  showLogs()
  await area()
  expect(screen.queryByText(/reports all of its output as stderr/)).toBeNull()
})

test('lines are narrowed by level and stream, and keep their numbers', async () => {
  answerEvents(eventsOf(['INFO one', ['stderr', 'ERROR two'], ['stderr', '  at three'], 'four']))
  const { user } = showLogs()
  const lines = within(await area())
  await user.click(screen.getByRole('button', { name: 'Errors 1' }))
  expect(lines.getAllByRole('link').map(({ textContent }) => textContent)).toEqual(['2', '3'])
  expect(screen.getByText('2 of 4 lines')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'stdout 2' }))
  expect(screen.getByText('No line is left by the filter.')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Errors 1', pressed: true }))
  expect(
    within(await area())
      .getAllByRole('link')
      .map(({ textContent }) => textContent),
  ).toEqual(['1', '4'])
})
