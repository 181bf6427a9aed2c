import { fireEvent, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { NO_FILTER } from '../../../src/run-set/view/view'
import { makeRun } from '../../make-run'
import { fiveRuns, said, showTable } from './show-table'

const box = (end: string) => screen.getByRole('checkbox', { name: `Select srr_${end}` })
const all = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Select all 5 runs' })
const chosen = () =>
  fiveRuns
    .filter(({ id }) => (box(id.slice(-1)) as HTMLInputElement).checked)
    .map(({ id }) => id.slice(-1))
    .join('')
const filter = () => JSON.parse(screen.getByTestId('filter').textContent)

test('runs are selected by their boxes, and with Shift all up to there', async () => {
  const { user } = await showTable()
  await user.click(box('b'))
  expect(chosen()).toBe('b')
  expect(said()).toBe('1 run selected')
  await user.keyboard('{Shift>}')
  await user.click(box('d'))
  await user.keyboard('{/Shift}')
  expect(chosen()).toBe('bcd')
  await user.click(box('c'))
  expect(chosen()).toBe('bd')
  expect(box('b').closest('tr')).toHaveAttribute('data-selected')
})

test('a click beside the box, in its cell, selects too and opens nothing', async () => {
  const { user } = await showTable()
  await user.click(box('b').closest('td') as HTMLElement)
  expect(chosen()).toBe('b')
})

test('Space and x on a run select it, with Shift all up to there, and Enter still opens it', async () => {
  const { user } = await showTable()
  const link = (end: string) => screen.getByRole('link', { name: `srr_${end}` })
  link('a').focus()
  await user.keyboard(' ')
  expect(chosen()).toBe('a')
  link('c').focus()
  await user.keyboard('{Shift>} {/Shift}')
  expect(chosen()).toBe('abc')
  await user.keyboard('x')
  expect(chosen()).toBe('ab')
  await user.keyboard('{Control>}x{/Control}')
  expect(chosen()).toBe('ab')
  expect(fireEvent.keyDown(link('c'), { key: 'Enter' })).toBe(true)
})

test('Enter in the table goes to the first run in view, Up and Down from run to run', async () => {
  const { user } = await showTable()
  const link = (end: string) => screen.getByRole('link', { name: `srr_${end}` })
  const top = (element: Element, px: number) =>
    vi.spyOn(element, 'getBoundingClientRect').mockReturnValue(new DOMRect(0, px, 100, 18))
  // The first run is above the box, the second below its head.
  for (const [at, end] of ['a', 'b', 'c', 'd', 'e'].entries()) top(link(end), 10 + 36 * at)
  const table = screen.getByRole('region', { name: 'Runs' })
  table.focus()
  await user.keyboard('{Enter}')
  expect(link('b')).toHaveFocus()
  await user.keyboard('{ArrowDown}{ArrowDown}')
  expect(link('d')).toHaveFocus()
  await user.keyboard('{ArrowUp}')
  expect(link('c')).toHaveFocus()
  await user.keyboard('{ArrowUp}{ArrowUp}{ArrowUp}')
  expect(link('a')).toHaveFocus()
  // With a modifier it is the browser's own key.
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}')
  expect(link('a')).toHaveFocus()
})

test('with a pinned column, a row is one stop for the arrows too', async () => {
  const { user } = await showTable({ columns: ['id', 'status', 'server'], pinned: ['id'] })
  const links = screen.getAllByRole('link', { name: /^srr_/ })
  links[0]?.focus()
  await user.keyboard('{ArrowDown}')
  expect(links[1]).toHaveFocus()
})

test('the box in the head says whether all, some or no runs are selected, and changes all', async () => {
  const { user } = await showTable()
  expect([all().checked, all().indeterminate]).toEqual([false, false])
  await user.click(box('b'))
  expect([all().checked, all().indeterminate]).toEqual([false, true])
  await user.click(all())
  expect(chosen()).toBe('abcde')
  expect([all().checked, all().indeterminate]).toEqual([true, false])
  expect(said()).toBe('5 runs selected')
  await user.click(all())
  expect(chosen()).toBe('')
  expect([all().checked, all().indeterminate]).toEqual([false, false])
})

test('a row is one tab stop: its link', async () => {
  await showTable()
  const row = within(box('a').closest('tr') as HTMLElement)
  const stops = [...row.getAllByRole('checkbox'), ...row.getAllByRole('button'), ...row.getAllByRole('link')]
  expect(stops.filter((stop) => stop.tabIndex === 0)).toEqual([row.getByRole('link')])
  expect(screen.getByRole('table')).toHaveAccessibleDescription(/Space on a run selects it/)
})

test('a click on a value lets in only that, with Alt it leaves it out', async () => {
  const { user } = await showTable({ runs: [makeRun({ server: { id: 'srv_9', name: 'Slack' } })] })
  const value = screen.getByRole('button', { name: 'Slack' })
  await user.hover(value)
  expect(value).toHaveAttribute('title', 'Filter by Slack; with Alt, leave it out')
  await user.click(value)
  expect(filter()).toMatchObject({ facets: { ...NO_FILTER.facets, server: ['srv_9'] } })
  await user.keyboard('{Alt>}')
  await user.click(screen.getByRole('button', { name: 'Completed' }))
  await user.keyboard('{/Alt}')
  expect(filter().excluded.status).toEqual(['completed'])
  expect(screen.queryByRole('button', { name: '1 min 00 s' })).toBeNull()
})

test('a value that was not reported can be clicked too', async () => {
  const { user } = await showTable({
    runs: [makeRun({ server_session: null })],
    columns: ['id', 'client', 'transport'],
  })
  const [client, transport] = within(screen.getByRole('link').closest('tr') as HTMLElement).getAllByRole(
    'button',
  )
  await user.hover(client as HTMLElement)
  expect(client).toHaveAttribute('title', 'Filter by Not reported; with Alt, leave it out')
  await user.click(client as HTMLElement)
  await user.click(transport as HTMLElement)
  expect([filter().facets.client, filter().facets.transport]).toEqual([[''], ['none']])
})
