import { screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { server } from '../../../render-app'
import { answer, call, openTimeline, output, refuse } from './open-timeline'

const timeout = { id: 'sre_1', code: 'timeout', message: 'No answer', created_at: '2026-11-22T18:01:00.000Z' }

test('each kind of call has a lane with its name and what it took; logs and errors have theirs', async () => {
  answer({
    run: { status: 'failed' },
    messages: [
      call('initialize', 500, 712),
      call('tools/list', 1_000, 1_088),
      call('tools/call', 30_000, null, 'query'),
    ],
    events: [output(600, 'one', 'two'), output(800, 'three')],
    errors: [timeout],
  })
  const { timeline } = await openTimeline()
  await timeline.findByText('initialize')
  const lanes = timeline.getAllByRole('slider')
  expect(lanes.map((lane) => lane.closest('li')?.textContent)).toEqual([
    'initialize212 ms',
    'tools/list88 ms',
    'tools/call query30.0 s unanswered',
    'Logs3 lines',
    'Errorstimeout',
    expect.stringContaining('10 s'),
  ])
  expect(timeline.getByText('5 messages')).toBeVisible()
  expect(timeline.getByText('Run').closest('li')).toHaveTextContent('59.6 s')
})

test('silence is a lane of its own, with its length', async () => {
  answer({ events: [output(1_000, 'hello'), output(25_000, 'still here'), output(59_000, 'bye')] })
  const { timeline } = await openTimeline()
  expect((await timeline.findByText('Silent')).closest('li')).toHaveTextContent('2 times, 58.0 s')
})

test('the run is drawn at once; lanes come when all is read, in room that was kept for them', async () => {
  answer({ messages: [call('initialize', 500, 712)] })
  let open: (() => void) | undefined
  server.use(
    http.get('*/api/sessions/:id/events', async () => {
      await new Promise<void>((resolve) => {
        open = resolve
      })
      return HttpResponse.json({ items: [], pagination: { has_more_after: false, has_more_before: false } })
    }),
  )
  const { timeline } = await openTimeline()
  expect(timeline.getByText('Ran for 59.6 s')).toBeVisible()
  expect(await timeline.findByText('Reading what happened: 2 messages so far…')).toBeVisible()
  expect(timeline.getByRole('list', { name: /What happened/ })).toHaveAttribute('aria-busy', 'true')
  expect(timeline.queryByText('initialize')).toBeNull()
  open?.()
  expect(await timeline.findByText('initialize')).toBeVisible()
  expect(timeline.getByRole('list', { name: /What happened/ })).toHaveAttribute('aria-busy', 'false')
})

test('what this Metorial doesn’t offer, or the key may not read, is named; the rest is drawn', async () => {
  answer({ events: [output(1_000, 'hello')] })
  refuse('messages', 404)
  const { timeline } = await openTimeline()
  expect(
    await timeline.findByText('The messages are missing: this Metorial doesn’t offer them.'),
  ).toBeVisible()
  expect(timeline.getByText('Logs')).toBeVisible()
  // Silence can't be told from what may not be seen.
  expect(timeline.queryByText('Silent')).toBeNull()
})

test('messages that could not be loaded are drawn after a retry', async () => {
  answer({ messages: [call('initialize', 500, 712)] })
  refuse('messages', 500, true)
  const { timeline, user } = await openTimeline()
  expect(await timeline.findByText('The messages could not be loaded.')).toBeVisible()
  await user.click(timeline.getByRole('button', { name: 'Retry' }))
  expect(await timeline.findByText('initialize')).toBeVisible()
  await waitFor(() => expect(timeline.queryByText(/could not be loaded/)).toBeNull())
})

test('a run of which nothing else is known has its own lane and says so', async () => {
  answer({ run: { server_session: null } })
  const { timeline } = await openTimeline()
  expect(await timeline.findByText('No message, log line or error was reported.')).toBeVisible()
  expect(timeline.getByText('Run')).toBeVisible()
})

test('a run without any time and without items draws nothing and says why', async () => {
  answer({ run: { created_at: null, started_at: null, stopped_at: null } })
  const { timeline } = await openTimeline()
  expect(await timeline.findByText(/No time was reported for the beginning/)).toBeVisible()
  expect(timeline.queryByRole('slider')).toBeNull()
})

test('what is outside the run’s time is counted, not drawn', async () => {
  answer({ messages: [call('initialize', 500, 712)], events: [output(9_000_000, 'late')] })
  const { timeline } = await openTimeline()
  expect(await timeline.findByText(/^1 outside this run’s time/)).toBeVisible()
  expect(timeline.queryByText('Logs')).toBeNull()
})

test('names from servers are only ever text, with hidden characters made visible', async () => {
  answer({ messages: [call('tools/call', 500, 712, '<img src=x>\u202eevil')] })
  const { timeline } = await openTimeline()
  expect(await timeline.findByText('<img src=x>·evil')).toBeVisible()
  expect(document.querySelector('main img')).toBeNull()
})

test('the table lists the same in words, in order of time', async () => {
  answer({
    messages: [call('initialize', 500, 712), call('tools/call', 30_000, null, 'query')],
    events: [output(600, '\u001b[31mone\u001b[0m')],
  })
  const { timeline, user } = await openTimeline()
  await user.click(await timeline.findByRole('button', { name: 'Show as table' }))
  const table = await screen.findByRole('table', { name: /What happened/ })
  const rows = [...table.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map((cell) => cell.textContent).join(' | '),
  )
  expect(rows).toEqual([
    'Startup | +0 ms | 400 ms | ',
    'Run | +400 ms | 59.6 s | ',
    'initialize | +500 ms | 212 ms | ok',
    'Log: one | +600 ms |  | ',
    'Silent | +712 ms | 29.2 s | ',
    'tools/call query | +30.0 s | 30.0 s | unanswered',
    'Silent | +30.0 s | 30.0 s | ',
  ])
  await user.click(timeline.getByRole('button', { name: 'Hide the table' }))
  expect(screen.queryByRole('table', { name: /What happened/ })).toBeNull()
})
