import { act, fireEvent, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { forgetPreferences } from '../../../src/lib/preferences'
import { widths } from '../../../src/run-parts/table/column-widths'
import { DEFAULT_FIELD_IDS } from '../../../src/run-set/view/fields'
import { head, heads, said, showTable } from './show-table'

const HEAD_PX = 100

beforeEach(() => {
  // jsdom does no layout: each head is as wide as the others.
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const place = this.matches('th') ? (this as HTMLTableCellElement).cellIndex : 0
    return new DOMRect(place * HEAD_PX, 0, HEAD_PX, 30)
  })
})
afterEach(() => {
  act(() => widths.write({}))
  localStorage.clear()
  forgetPreferences()
})

const button = (name: string) => screen.getByRole('button', { name })
const at = (clientX: number) => ({ clientX, pointerId: 1 })
const column = (name: string) =>
  document.querySelectorAll('col')[(head(name) as HTMLTableCellElement).cellIndex] as HTMLElement
const handle = (name: string) => screen.getByRole('separator', { name: `Width of ${name}` })

test('a column moves by its buttons, keeps the focus, and says where it is', async () => {
  const { user } = await showTable()
  await user.click(button('Move Duration left'))
  expect(heads()).toEqual(['id', 'status', 'duration', 'server'])
  expect(said()).toBe('Duration moved to place 3 of 4')
  expect(button('Move Duration left')).toHaveFocus()
  await user.keyboard('{Enter}{Enter}{Enter}')
  expect(heads()).toEqual(['duration', 'id', 'status', 'server'])
  expect(button('Move Duration left')).toHaveFocus()
  expect(button('Move Duration left')).toHaveAttribute('aria-disabled', 'true')
  await user.click(button('Move Duration right'))
  expect(heads()).toEqual(['id', 'duration', 'status', 'server'])
  expect(button('Move Duration right')).toHaveFocus()
})

test('a head that is dragged goes where the mark stands, and does not sort', async () => {
  await showTable()
  const sorting = within(head('Duration')).getByRole('button')
  const mark = document.querySelector('.drop-mark') as HTMLElement
  // Heads stand at 100 px each, after the boxes to select by.
  fireEvent.pointerDown(sorting, at(450))
  fireEvent.pointerMove(window, at(447))
  expect(mark).not.toBeVisible()
  fireEvent.pointerMove(window, at(230))
  expect(mark).toBeVisible()
  expect(mark.style.left).toBe('200px')
  fireEvent.pointerUp(window, at(230))
  fireEvent.click(sorting)
  expect(mark).not.toBeVisible()
  expect(heads()).toEqual(['id', 'duration', 'status', 'server'])
  expect(said()).toBe('Duration moved to place 2 of 4')
  expect(screen.getByTestId('sorted')).toBeEmptyDOMElement()
})

test('Escape calls a drag off, and a press that hardly moves is a click that sorts', async () => {
  await showTable()
  const sorting = within(head('Duration')).getByRole('button')
  fireEvent.pointerDown(sorting, at(450))
  fireEvent.pointerMove(window, at(130))
  fireEvent.keyDown(window, { key: 'Escape' })
  fireEvent.pointerUp(window, at(130))
  fireEvent.click(sorting)
  expect(heads()).toEqual(['id', 'status', 'server', 'duration'])
  expect(screen.getByTestId('sorted')).toBeEmptyDOMElement()
  await act(() => new Promise((resolve) => setTimeout(resolve)))
  fireEvent.pointerDown(sorting, at(450))
  fireEvent.pointerMove(window, at(452))
  fireEvent.pointerUp(window, at(452))
  fireEvent.click(sorting)
  expect(screen.getByTestId('sorted')).toHaveTextContent('duration')
})

test('pinned columns stand first, stay at the left, and a drag does not leave their group', async () => {
  const { user } = await showTable()
  await user.click(button('Pin Server'))
  expect(button('Pin Server')).toHaveAttribute('aria-pressed', 'true')
  expect(heads()).toEqual(['server', 'id', 'status', 'duration'])
  expect(head('Server')).toHaveClass('pinned', 'pin-edge')
  expect(head('Server').style.left).toBe('var(--left-0)')
  expect(screen.getByRole('table').style.getPropertyValue('--left-0')).toMatch(/px$/)
  fireEvent.pointerDown(head('Duration'), at(450))
  fireEvent.pointerMove(window, at(105))
  fireEvent.pointerUp(window, at(105))
  expect(heads()).toEqual(['server', 'duration', 'id', 'status'])
  await user.click(button('Pin Server'))
  expect(document.querySelector('.pinned')).toBeNull()
})

test('a row stays one link where the run id is pinned or hidden, and every cell leads to the run', async () => {
  const { user } = await showTable({ pinned: ['id', 'server'] })
  const links = () =>
    screen.getAllByRole('link').map((link) => `${link.textContent} in ${link.closest('td')?.dataset.field}`)
  expect(links()).toHaveLength(5)
  expect(links()[0]).toBe('srr_a in id')
  const covers = [...document.querySelectorAll('tr.run-row:first-of-type a')]
  expect(covers.map((link) => link.closest('td')?.dataset.field)).toEqual(['id', 'server', 'status'])
  expect(new Set(covers.map((link) => link.getAttribute('href')))).toEqual(new Set(['/runs/srr_a']))
  await user.click(screen.getByRole('checkbox', { name: 'Run' }))
  expect(heads()).toEqual(['server', 'status', 'duration'])
  expect(links()[0]).toBe('srr_a in status')
})

test('the keyboard makes a column wider, narrower and as usual, and it is remembered', async () => {
  await showTable()
  expect(handle('Status')).toHaveAttribute('aria-valuenow', '126')
  fireEvent.keyDown(handle('Status'), { key: 'ArrowRight' })
  expect(handle('Status')).toHaveAttribute('aria-valuenow', '134')
  expect(column('Status').style.width).toBe('134px')
  expect(localStorage.getItem('server-runs.widths')).toBe('{"status":134}')
  fireEvent.keyDown(handle('Status'), { key: 'ArrowLeft' })
  fireEvent.keyDown(handle('Status'), { key: 'ArrowLeft' })
  expect(column('Status').style.width).toBe('118px')
  fireEvent.keyDown(handle('Status'), { key: 'Home' })
  expect(column('Status').style.width).toBe('126px')
  expect(localStorage.getItem('server-runs.widths')).toBe('{}')
})

test('a drag of the edge changes only the column until it is let go, and Escape takes it back', async () => {
  await showTable()
  fireEvent.pointerDown(handle('Status'), at(200))
  fireEvent.pointerMove(window, at(230))
  expect(column('Status').style.width).toBe('156px')
  expect(widths.read()).toEqual({})
  fireEvent.keyDown(window, { key: 'Escape' })
  expect(column('Status').style.width).toBe('126px')
  fireEvent.pointerDown(handle('Status'), at(200))
  fireEvent.pointerMove(window, at(20))
  fireEvent.pointerUp(window, at(20))
  expect(widths.read()).toEqual({ status: 48 })
  expect(column('Status').style.width).toBe('48px')
  fireEvent.doubleClick(handle('Status'))
  expect(column('Status').style.width).toBe('126px')
})

test('the server takes what is left until it has a width of its own', async () => {
  await showTable()
  expect(column('Server').style.width).toBe('')
  fireEvent.pointerDown(handle('Server'), at(900))
  fireEvent.pointerMove(window, at(400))
  fireEvent.pointerUp(window, at(400))
  expect(column('Server').style.width).toBe('300px')
  fireEvent.keyDown(handle('Server'), { key: 'Home' })
  expect(column('Server').style.width).toBe('')
})

test('widths that cannot be are read as the usual ones', async () => {
  localStorage.setItem('server-runs.widths', '{"status":20,"duration":"wide","bogus":90,"id":200}')
  dispatchEvent(new StorageEvent('storage', { key: 'server-runs.widths' }))
  await showTable()
  expect(column('Status').style.width).toBe('126px')
  expect(column('Duration').style.width).toBe('98px')
})

test('a column is hidden and comes back to its usual place; the last one cannot be hidden', async () => {
  const { user } = await showTable({ columns: ['id', 'server'] })
  await user.click(screen.getByRole('checkbox', { name: 'Status' }))
  expect(heads()).toEqual(['status', 'id', 'server'])
  await user.click(screen.getByRole('checkbox', { name: 'Status' }))
  await user.click(screen.getByRole('checkbox', { name: 'Server' }))
  expect(heads()).toEqual(['id'])
  expect(screen.getByRole('checkbox', { name: 'Run' })).toBeDisabled()
})

test('Reset columns brings back order, pins, columns and widths', async () => {
  const { user } = await showTable({ columns: ['duration', 'id'], pinned: ['id'] })
  fireEvent.keyDown(handle('Duration'), { key: 'ArrowRight' })
  await user.click(button('Reset columns'))
  expect(heads()).toEqual(DEFAULT_FIELD_IDS)
  expect(document.querySelector('.pinned')).toBeNull()
  expect(widths.read()).toEqual({})
})

test('compact rows are lower, and it is remembered', async () => {
  const { user } = await showTable()
  const rowPx = () => screen.getByRole('table').style.getPropertyValue('--row-px')
  expect(rowPx()).toBe('36px')
  await user.click(screen.getByRole('radio', { name: 'Compact' }))
  expect(rowPx()).toBe('28px')
  expect(localStorage.getItem('server-runs.density')).toBe('compact')
})
