import { fireEvent, render, screen, within } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { chartOf } from './bars-of'
import { at, data, Folding, inUtc, open, plot, QUARTER_MS, START } from './histogram-scene'

inUtc()

test('a click on a bar narrows to it', () => {
  const { onRange } = open()
  fireEvent.pointerDown(plot(), at(250))
  fireEvent.pointerUp(plot(), at(251))
  expect(onRange).toHaveBeenCalledExactlyOnceWith(START + 2 * QUARTER_MS, START + 3 * QUARTER_MS)
  expect(screen.getByRole('status')).toHaveTextContent('Narrowed to 14:30–14:45')
})

test('a drag over bars narrows to all of them, backwards too and beyond the edge', () => {
  const { onRange } = open()
  fireEvent.pointerDown(plot(), at(350))
  fireEvent.pointerMove(plot(), { ...at(120), buttons: 1 })
  expect(screen.getByText('14:15–15:00 · 39 runs · 4 failed · 2 active')).toBeInTheDocument()
  fireEvent.pointerMove(plot(), { ...at(-500), buttons: 1 })
  fireEvent.pointerUp(plot(), at(-500))
  expect(onRange).toHaveBeenCalledExactlyOnceWith(START, START + 4 * QUARTER_MS)
})

test('Escape gives a drag up', async () => {
  const { onRange, user } = open()
  fireEvent.pointerDown(plot(), at(250))
  await user.keyboard('{Escape}')
  fireEvent.pointerUp(plot(), at(350))
  expect(onRange).not.toHaveBeenCalled()
})

test('a touch that became a scroll narrows nothing', () => {
  const { onRange } = open()
  fireEvent.pointerDown(plot(), at(250))
  fireEvent.lostPointerCapture(plot(), at(250))
  fireEvent.pointerUp(plot(), at(250))
  expect(onRange).not.toHaveBeenCalled()
})

test('the pointer on a bar shows its exact numbers, and without it what a bar is', () => {
  open()
  fireEvent.pointerMove(plot(), at(250))
  expect(screen.getByText('14:30–14:45 · 31 runs · 4 failed · 2 active')).toBeInTheDocument()
  fireEvent.pointerLeave(plot())
  expect(screen.getByText(/^Bars of/)).toHaveTextContent('Bars of 15 min · click or drag to narrow')
})

test('a chosen bar stays chosen by its time when the bars move on', async () => {
  const { rerender } = render(<Folding />)
  fireEvent.pointerMove(plot(), at(250))
  rerender(<Folding data={{ ...data, bars: data.bars.slice(1) }} />)
  expect(screen.getByText(/^14:30–14:45 · 31 runs/)).toBeInTheDocument()
})

test('a table has the same numbers, and what is not drawn', () => {
  open({ data: { ...data, before: 2, unplaced: 1 }, range: { by: 'created', last: '24h' } })
  const table = screen.getByRole('table', { name: /^Runs over time, in the last 24 hours/ })
  const rows = within(table)
    .getAllByRole('row')
    .map((row) => Array.from(row.children, ({ textContent }) => textContent))
  expect(rows).toEqual([
    ['Time', 'Runs', 'Failed', 'Active', 'Completed', 'Other'],
    ['14:30–14:45', '31', '4', '2', '25', '0'],
    ['14:45–15:00', '8', '0', '0', '8', '0'],
    ['15:45–16:00', '1', '1', '0', '0', '0'],
    ['Not drawn, far earlier', '2'],
    ['Not drawn, without a creation time', '1'],
  ])
  expect(screen.getByText(/not drawn: 2 far earlier, 1 without a creation time$/)).toBeInTheDocument()
})

test('the chart can be hidden, and stays so', async () => {
  const { user, container } = open()
  await user.click(screen.getByRole('button', { name: 'Hide chart' }))
  expect(container.querySelector('.histogram-plot')).toBeNull()
  expect(screen.getByRole('button', { name: 'Show chart' })).toHaveAttribute('aria-expanded', 'false')
  expect(localStorage.getItem('server-runs.chart')).toBe('hidden')
})

test('a narrow screen has no chart until it is asked for', async () => {
  const wide = window.matchMedia
  vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
    Object.assign(wide(media), { matches: media === '(max-width: 639px)' }),
  )
  const { user } = open()
  expect(screen.queryByRole('slider')).toBeNull()
  await user.click(screen.getByRole('button', { name: 'Show chart' }))
  expect(screen.getByRole('slider')).toBeInTheDocument()
})

test('where it always stays there is no way to hide it', () => {
  open({ shown: true, onToggle: undefined })
  expect(screen.getByRole('slider')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /chart$/ })).toBeNull()
})

test('the range before a narrowing can be had back', async () => {
  const onReset = vi.fn()
  const { user } = open({ onReset })
  await user.click(screen.getByRole('button', { name: 'Zoom out' }))
  expect(onReset).toHaveBeenCalledOnce()
})

test('without runs there is a baseline and no bar', () => {
  const { container } = open({ data: chartOf(START, START + 8 * QUARTER_MS, { ms: QUARTER_MS }) })
  expect(screen.getByText('No runs to draw')).toBeInTheDocument()
  expect(container.querySelector('.histogram-plot svg line')).not.toBeNull()
  expect(container.querySelector('.histogram-plot path')).toBeNull()
})

test('an empty window has nothing to choose', () => {
  open({ data: { ...data, bars: [], stepMs: 0 } })
  expect(screen.queryByRole('slider')).toBeNull()
  expect(screen.getByText('No runs to draw')).toBeInTheDocument()
})
