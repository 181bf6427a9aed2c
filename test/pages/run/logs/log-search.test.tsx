import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import { answerEvents, eventsOf, showLogs } from './show-logs'

const area = () => screen.findByRole('region', { name: 'Log lines' })
const box = () => screen.getByRole('searchbox', { name: 'Search in the lines' })
const current = () => document.querySelector('mark[data-current]')

test('the search counts its matches, marks them, and goes from one to the next and back', async () => {
  answerEvents(eventsOf(['one timeout', 'two', 'a \x1b[31mTime\x1b[0mout, timeout']))
  const { user } = showLogs()
  await area()
  await user.type(box(), 'timeout')
  expect(await screen.findByText('1 of 3')).toBeVisible()
  expect(current()?.parentElement).toHaveTextContent('one timeout')
  await user.keyboard('{Enter}')
  expect(screen.getByText('2 of 3')).toBeVisible()
  expect([...document.querySelectorAll('mark[data-current]')].map((mark) => mark.textContent)).toEqual([
    'Time',
    'out',
  ])
  await user.click(screen.getByRole('button', { name: 'Next match' }))
  await user.click(screen.getByRole('button', { name: 'Next match' }))
  expect(screen.getByText('1 of 3')).toBeVisible()
  await user.type(box(), '{Shift>}{Enter}{/Shift}')
  expect(screen.getByText('3 of 3')).toBeVisible()
})

test('a text that is nowhere has no match', async () => {
  answerEvents(eventsOf(['one']))
  const { user } = showLogs()
  await area()
  await user.type(box(), 'x')
  expect(await screen.findByText('No match')).toBeVisible()
  expect(screen.getByRole('button', { name: 'Next match' })).toBeDisabled()
})

test('where the search stands is kept when the filter changes', async () => {
  answerEvents(eventsOf(['a', 'ERROR a', 'a']))
  const { user } = showLogs()
  await area()
  await user.type(box(), 'a{Enter}')
  await waitFor(() => expect(screen.getByText('2 of 3')).toBeVisible())
  await user.click(screen.getByRole('button', { name: 'Errors 1' }))
  expect(await screen.findByText('1 of 1')).toBeVisible()
  expect(current()?.parentElement).toHaveTextContent('ERROR a')
})

test('of 6,000 lines only those in view are in the page, and the search finds every one', async () => {
  answerEvents(eventsOf(Array.from({ length: 6000 }, (_, at) => `line no. ${at + 1}`)))
  const { user } = showLogs()
  const box6000 = await area()
  expect(await screen.findByText(/finds only those on the\s+screen/)).toBeVisible()
  expect(within(box6000).getAllByRole('link').length).toBeLessThan(200)
  await user.type(box(), 'no. 5500')
  expect(await screen.findByText('1 of 1')).toBeVisible()
  fireEvent.scroll(box6000)
  expect(await within(box6000).findByRole('link', { name: 'Line 5500' })).toBeVisible()
  expect(current()).toHaveTextContent('no. 5500')
})

test('a line of 1 MB is cut, shown whole on demand, and found beyond the cut', async () => {
  answerEvents(eventsOf([`${'x'.repeat(1_000_000)}needle${'y'.repeat(48_570)}`, 'short']))
  const { user } = showLogs()
  const lines = within(await area())
  const row = lines.getByRole('link', { name: 'Line 1' }).parentElement
  expect(row?.textContent?.length).toBeLessThan(2200)
  await user.type(box(), 'needle')
  expect(await screen.findByText('1 of 1')).toBeVisible()
  expect(current()).toHaveTextContent('needle')
  await user.click(lines.getByRole('button', { name: 'Show all 1,048,576 characters' }))
  const whole = await screen.findByRole('dialog', { name: /^Line 1/ })
  expect(whole).toHaveTextContent(/needley+$/)
  await user.click(within(whole).getByRole('button', { name: 'Close' }))
  expect(screen.queryByRole('dialog')).toBeNull()
})
