import { fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PLOT as BINS_PLOT } from '../../../../src/components/charts/columns/column-shapes'
import { PLOT as DOTS_PLOT } from '../../../../src/components/charts/scatter/dot-places'
import { DurationFigures } from '../../../../src/pages/overview/charts/duration-figures'
import { PICTURE_PX } from '../../../../src/pages/overview/charts/picture-room'
import { address, BINS, DOTS, show, slider, some, took } from './duration-scene'

const opened = vi.fn()
beforeEach(() => {
  opened.mockClear()
  vi.spyOn(window, 'open').mockImplementation((...of) => {
    opened(...of)
    return null
  })
})

describe('the durations one by one', () => {
  test('stand on the newest run, in words, and Enter opens it with the range and the filter', async () => {
    const { user } = await show(some, 'range=all&not-status=active')
    const dots = await slider(DOTS)
    expect(dots.getAttribute('aria-valuetext')).toMatch(/ · 1 min 30 s · Completed · GitHub$/)
    dots.focus()
    await user.keyboard('{ArrowLeft}')
    expect(dots.getAttribute('aria-valuetext')).toMatch(/ · 3\.0 s · Failed · GitHub$/)
    await user.keyboard('{Enter}')
    expect(address()).toBe('/runs/srr_1?range=all&not-status=active')
  })

  test('Ctrl and Enter open a run in a tab of its own, and the overview stays', async () => {
    await show(some)
    fireEvent.keyDown(await slider(DOTS), { key: 'Enter', ctrlKey: true })
    expect(opened).toHaveBeenCalledWith('/runs/srr_2?range=all', '_blank')
    expect(address()).toBe('/overview?range=all')
  })

  test('a click opens the run below it, a middle click in a tab of its own', async () => {
    await show([took(5, 1)])
    const picture = (await slider(DOTS)).parentElement as HTMLElement
    // The oldest run stands at the left, the shortest at the bottom.
    const at = { clientX: 48, clientY: 226 }
    fireEvent.pointerMove(picture, at)
    fireEvent(picture, new MouseEvent('auxclick', { bubbles: true, button: 1, ...at }))
    expect(opened).toHaveBeenCalledWith('/runs/srr_0?range=all', '_blank')
    fireEvent.click(picture, at)
    expect(address()).toBe('/runs/srr_0?range=all')
  })

  test('are a table too, the newest first, and each run is a link', async () => {
    const { inRows, cells } = await show(some)
    await inRows(DOTS)
    const [head, ...rows] = cells(DOTS)
    expect(head).toEqual(['Run', 'Created', 'Duration', 'Status', 'Server'])
    expect(rows.map(([id, , ...said]) => [id, ...said])).toEqual([
      ['srr_2', '1 min 30 s', 'Completed', 'GitHub'],
      ['srr_1', '3.0 s', 'Failed', 'GitHub'],
      ['srr_0', '1.0 s', 'Completed', 'GitHub'],
    ])
    expect(screen.getByRole('link', { name: 'srr_1' })).toHaveAttribute('href', '/runs/srr_1?range=all')
  })

  test('the table of many lists the newest hundred', async () => {
    const { inRows, cells } = await show(Array.from({ length: 130 }, (_, at) => took(200 - at, 1)))
    await inRows(DOTS)
    expect(cells(DOTS)).toHaveLength(101)
    expect(cells(DOTS)[1]?.[0]).toBe('srr_129')
    expect(screen.getByText('The first 100 of 130 are listed.')).toBeInTheDocument()
  })

  test('a run that is gone meanwhile is said to be, and opens nothing', async () => {
    const { user, remove } = await show(some)
    remove('srr_1')
    const dots = await slider(DOTS)
    dots.focus()
    await user.keyboard('{ArrowLeft}')
    expect(dots.getAttribute('aria-valuetext')).toMatch(/no longer there$/)
    await user.keyboard('{Enter}')
    expect(address()).toBe('/overview?range=all')
  })

  test('by the range of another time are said to be', async () => {
    const { figure, inRows, cells } = await show(some, 'range=all&by=stopped')
    expect(figure(DOTS)).toHaveTextContent('by when it was stopped')
    await inRows(DOTS)
    expect(cells(DOTS)[0]).toContain('Stopped')
  })

  test('third-party text with line breaks and direction marks stays on one line, in plain sight', async () => {
    await show([took(9, 1, { status: 'a\nb', server: { id: 'srv', name: 'x\u202ey' } })])
    const words = (await slider(DOTS)).getAttribute('aria-valuetext')
    expect(words).toMatch(/ · a b · x·y$/)
  })
})

describe('the durations put together', () => {
  test('each bar says its runs, and opens them with their duration as a search', async () => {
    const { user } = await show([...some, took(6, 3)])
    const bins = await slider(BINS)
    expect(bins).toHaveAttribute('aria-valuetext', '1 s to 2 s · 1 run')
    bins.focus()
    await user.keyboard('{ArrowRight}')
    expect(bins).toHaveAttribute('aria-valuetext', '2 s to 5 s · 2 runs · 1 failed')
    await user.keyboard('{Enter}')
    expect(address()).toBe('/runs?range=all&q=duration:>=2s+duration:<5s')
  })

  test('are a table too, in which an empty bar leads nowhere', async () => {
    const { inRows, cells, figure } = await show(some)
    await inRows(BINS)
    expect(cells(BINS).slice(0, 4)).toEqual([
      ['Duration', 'Runs', 'Failed', 'Active', 'Other', 'Completed'],
      ['1 s to 2 s', '1', '0', '0', '0', '1'],
      ['2 s to 5 s', '1', '1', '0', '0', '0'],
      ['5 s to 10 s', '0', '0', '0', '0', '0'],
    ])
    expect(
      within(figure(BINS))
        .getAllByRole('link')
        .map((link) => link.textContent),
    ).toEqual(['1 s to 2 s', '2 s to 5 s', '1 min to 2 min'])
  })

  test('what has no duration is counted beside, and leads to those runs', async () => {
    const { figure } = await show([...some, took(5, 1, { stopped_at: null }), took(5, -60)])
    expect(figure(BINS)).toHaveTextContent('3 runs with a known duration; 2 without are not counted.')
    const link = within(figure(BINS)).getByRole('link', { name: '2 without' })
    expect(link).toHaveAttribute('href', '/runs?range=all&q=duration%3Anone')
  })
})

test('the room until the pictures are there is as high as they are', () => {
  expect([DOTS_PLOT.heightPx, BINS_PLOT.heightPx]).toEqual([PICTURE_PX, PICTURE_PX])
})

test('before anything is counted both figures are there, and say that they will be', () => {
  render(
    <MemoryRouter>
      <DurationFigures shown={null} />
    </MemoryRouter>,
  )
  expect(screen.getAllByText('Counting the runs…')).toHaveLength(2)
  expect(screen.getByRole('heading', { name: DOTS, level: 2 })).toBeInTheDocument()
})
