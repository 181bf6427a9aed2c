import { act, fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Announcer } from '../../../src/components/announcer'
import { forgetPreferences, setPreference } from '../../../src/lib/preferences'
import { toggleChart, useChartShown } from '../../../src/run-parts/histogram/chart-shown'
import { RunHistogram } from '../../../src/run-parts/histogram/run-histogram'
import { chartOf } from './bars-of'

const START = Date.parse('2026-11-22T14:00:00.000Z')
const QUARTER_MS = 900_000
/** Eight bars of 15 min on 800 px: bar 2 begins at 200 px. */
const data = chartOf(
  START,
  START + 8 * QUARTER_MS,
  { ms: QUARTER_MS },
  {
    2: { completed: 25, failed: 4, active: 2 },
    3: { completed: 8 },
    7: { failed: 1 },
  },
)

beforeEach(() => {
  setPreference('timeZone', 'utc')
  HTMLElement.prototype.setPointerCapture = () => {}
})
afterEach(() => {
  // The choice of one test is not for the next; another tab would tell so too.
  localStorage.clear()
  dispatchEvent(new StorageEvent('storage', { key: null }))
  forgetPreferences()
})

type Props = Parameters<typeof RunHistogram>[0]

/** As on the runs page, where it can be folded away. */
const Folding = (patch: Partial<Props>) => (
  <RunHistogram
    data={data}
    shown={useChartShown()}
    onToggle={toggleChart}
    range={{ by: 'created', last: 'all' }}
    onRange={() => {}}
    {...patch}
  />
)

function open(patch: Partial<Props> = {}) {
  const onRange = vi.fn()
  const { container } = render(
    <>
      <Folding onRange={onRange} {...patch} />
      <Announcer />
    </>,
  )
  return { onRange, container, user: userEvent.setup() }
}

const plot = () => {
  const found = screen.getByRole('slider').parentElement
  if (!found) throw new Error('The slider stands alone.')
  return found
}
const at = (clientX: number) => ({ clientX, button: 0, isPrimary: true, pointerId: 1 })

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

test('the keyboard chooses a bar and narrows to it, and the slider says what it is', async () => {
  const { onRange, user } = open()
  const slider = screen.getByRole('slider', { name: 'Runs over time' })
  act(() => slider.focus())
  expect(slider).toHaveAttribute('aria-valuetext', '15:45–16:00 · 1 run · 1 failed')
  await user.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(slider).toHaveValue('6')
  await user.keyboard('{Home}{ArrowRight}{ArrowRight}')
  expect(slider).toHaveAttribute('aria-valuetext', '14:30–14:45 · 31 runs · 4 failed · 2 active')
  await user.keyboard('{Enter}')
  expect(onRange).toHaveBeenCalledExactlyOnceWith(START + 2 * QUARTER_MS, START + 3 * QUARTER_MS)
})

test('Shift and the arrows choose several bars, Escape lets go of them', async () => {
  const { onRange, user } = open()
  act(() => screen.getByRole('slider').focus())
  await user.keyboard('{Escape}{Enter}')
  expect(onRange).not.toHaveBeenCalled()
  await user.keyboard('{End}{Shift>}{ArrowLeft}{ArrowLeft}{/Shift}{Enter}')
  expect(onRange).toHaveBeenCalledExactlyOnceWith(START + 5 * QUARTER_MS, START + 8 * QUARTER_MS)
})

test('arrows with Alt stay the browser’s own', async () => {
  const { user } = open()
  act(() => screen.getByRole('slider').focus())
  await user.keyboard('{Alt>}{ArrowLeft}{/Alt}')
  expect(screen.getByRole('slider')).toHaveValue('8')
})

test('a screen reader that moves the slider without keys chooses a bar', () => {
  open()
  fireEvent.change(screen.getByRole('slider'), { target: { value: '3' } })
  expect(screen.getByText(/^14:30–14:45 · 31 runs/)).toBeInTheDocument()
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
