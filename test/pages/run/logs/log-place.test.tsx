import { act, fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { catchDownloads } from '../../../lib/catch-downloads'
import { answerEvents, eventsOf, showLogs } from './show-logs'

const ACTIVE = { status: 'active', stopped_at: null }
const area = () => screen.findByRole('region', { name: 'Log lines' })
const address = () => screen.getByLabelText('Address').textContent
const many = (count: number) => Array.from({ length: count }, (_, at) => `line ${at + 1}`)

/** The box as a browser would lay it out: 200 px of it are seen. */
function layOut(box: HTMLElement, rows: number) {
  Object.defineProperty(box, 'scrollHeight', { configurable: true, value: rows * 18 })
  Object.defineProperty(box, 'clientHeight', { configurable: true, value: 200 })
}
const scrollTo = (box: HTMLElement, top: number) => {
  box.scrollTop = top
  fireEvent.scroll(box)
}

test('the number of a line is a link to it: the address names it, and the line stands out', async () => {
  answerEvents(eventsOf(many(3)))
  const { user } = showLogs({}, '/runs/srr_1?open=logs')
  const link = within(await area()).getByRole('link', { name: 'Line 2' })
  expect(link).toHaveAttribute('href', '/runs/srr_1?open=logs&at=sev_1%3A1')
  await user.click(link)
  expect(address()).toBe('/runs/srr_1?open=logs&at=sev_1%3A1')
  expect(link).toHaveAttribute('aria-current', 'true')
  await user.click(link)
  expect(address()).toBe('/runs/srr_1?open=logs')
})

test('the lines can be walked and chosen by keyboard', async () => {
  answerEvents(eventsOf(many(3)))
  const { user } = showLogs()
  const box = await area()
  act(() => box.focus())
  await user.keyboard('{Enter}{ArrowDown}')
  expect(within(box).getByRole('link', { name: 'Line 2' })).toHaveFocus()
  await user.keyboard('{Enter}')
  expect(address()).toBe('/runs/srr_1?at=sev_1%3A1')
  await user.keyboard('{Escape}')
  expect(box).toHaveFocus()
})

test('a link to a line deep in the output opens at it', async () => {
  answerEvents(eventsOf(many(8000)))
  showLogs({}, '/runs/srr_1?at=sev_15:499')
  const box = await area()
  fireEvent.scroll(box)
  expect(await within(box).findByRole('link', { name: 'Line 7500', current: true })).toBeVisible()
})

test('a chosen line that the filter leaves out is told of, and can be brought back', async () => {
  answerEvents(eventsOf(['ERROR one', 'two']))
  const { user } = showLogs({}, '/runs/srr_1?at=sev_1:1')
  await area()
  await user.click(screen.getByRole('button', { name: 'Errors 1' }))
  expect(screen.getByText(/left out by the filter/)).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Show all lines' }))
  expect(within(await area()).getByRole('link', { name: 'Line 2', current: true })).toBeVisible()
})

test('the end of a running output is followed until one scrolls up, and again on demand', async () => {
  const events = eventsOf(many(100))
  answerEvents(events)
  const { user, client } = showLogs(ACTIVE)
  const box = await area()
  expect(screen.getByText(/following the end/)).toBeVisible()
  layOut(box, 100)
  scrollTo(box, 1600)
  scrollTo(box, 400)
  expect(screen.getByRole('button', { name: 'Follow' })).toBeVisible()
  events.push(...eventsOf(['new one', 'new two'], 1))
  await act(() => client.refetchQueries())
  await user.click(await screen.findByRole('button', { name: 'Follow · 2 new lines' }))
  expect(box.scrollTop).toBe(1800)
  expect(screen.queryByRole('button', { name: /^Follow/ })).toBeNull()
})

test('a run that is over is not followed', async () => {
  answerEvents(eventsOf(many(3)))
  showLogs()
  await area()
  expect(screen.queryByRole('button', { name: /^Follow/ })).toBeNull()
  expect(screen.queryByText(/following/)).toBeNull()
})

test('lines wrap on demand, and a break in a line is then one on the screen', async () => {
  answerEvents(eventsOf(['one\ntwo']))
  const { user } = showLogs()
  const lines = within(await area())
  expect(lines.getByText('one␊two')).toBeVisible()
  await user.click(screen.getByRole('button', { name: 'Wrap' }))
  expect(lines.getByText('one␊ two')).toHaveTextContent('one␊ two')
  expect(lines.getByText('one␊ two').textContent).toBe('one␊\ntwo')
})

test('6,000 wrapped lines are measured, and those in view stand in the page', async () => {
  answerEvents(eventsOf(many(6000)))
  const { user } = showLogs()
  const box = await area()
  await user.click(screen.getByRole('button', { name: 'Wrap' }))
  expect(await within(box).findByText('line 1')).toBeVisible()
  expect(within(box).getAllByRole('link').length).toBeLessThan(300)
})

test('the shown lines are copied and saved without escape sequences', async () => {
  answerEvents(eventsOf(['\x1b[31mERROR one\x1b[0m', 'two\nlines']))
  const { user } = showLogs()
  await area()
  await user.click(screen.getByRole('button', { name: 'Copy' }))
  expect(await navigator.clipboard.readText()).toBe('ERROR one\ntwo\nlines\n')
  expect(screen.getByText('2 lines copied')).toBeInTheDocument()
  const saved = catchDownloads()
  await user.click(screen.getByRole('button', { name: 'Download' }))
  await vi.waitFor(() => expect(saved[0]?.name).toBe('run-srr_1.log'))
  expect(await saved[0]?.text()).toBe('ERROR one\ntwo\nlines\n')
})
