import { fireEvent, render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { PLOT as BINS_PLOT } from '../../../../src/components/charts/columns/column-shapes'
import { PLOT as DOTS_PLOT } from '../../../../src/components/charts/scatter/dot-places'
import { DurationFigures } from '../../../../src/pages/overview/charts/duration-figures'
import { PICTURE_PX } from '../../../../src/pages/overview/charts/picture-room'
import { iso, minutesAgo, NOW } from '../../../run-set/overview/any-run'
import { viewOf, wholeOf } from '../whole-of'

const DOTS = 'Duration of each run'
const BINS = 'Runs by duration'
const YEAR_MS = 365 * 86_400_000

const opened = vi.fn()
beforeEach(() => {
  opened.mockClear()
  vi.spyOn(window, 'open').mockImplementation((...of) => {
    opened(...of)
    return null
  })
})

const Address = () => {
  const { pathname, search } = useLocation()
  return <output>{pathname + decodeURIComponent(search)}</output>
}
const address = () => screen.getByRole('status').textContent

/** Both figures of these runs, at an address of the overview with that query. */
async function show(patches: readonly Record<string, unknown>[], query = 'range=all') {
  const view = viewOf(query)
  const { whole, remove } = wholeOf(patches, view)
  render(
    <MemoryRouter initialEntries={[`/overview?${query}`]}>
      <DurationFigures shown={{ whole, view }} />
      <Address />
    </MemoryRouter>,
  )
  const user = userEvent.setup()
  const figure = (name: string) => screen.getByRole('figure', { name })
  const inRows = (name: string) => user.click(screen.getByRole('button', { name: `Table of ${name}` }))
  const cells = (name: string) =>
    within(figure(name))
      .getAllByRole('row')
      .map((row) => Array.from(row.children, ({ textContent }) => textContent))
  return { user, figure, inRows, cells, remove }
}
const slider = (name: string) => screen.findByRole('slider', { name })

/** Began so many minutes ago and took so many seconds. */
const took = (minutes: number, seconds: number, patch = {}) => ({
  created_at: minutesAgo(minutes),
  started_at: null,
  stopped_at: iso(NOW - minutes * 60_000 + seconds * 1000),
  ...patch,
})
const some = [took(9, 1), took(8, 3, { status: 'failed' }), took(7, 90)]

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

describe('odd runs have their own picture', () => {
  test('one run is one dot and one bar', async () => {
    const { figure } = await show([took(5, 1)])
    expect(figure(DOTS)).toHaveTextContent('1 run with a known duration.')
    expect(figure(BINS)).toHaveTextContent('1 run with a known duration.')
    expect(await slider(DOTS)).toHaveAttribute('max', '1')
    expect(await slider(BINS)).toHaveAttribute('max', '1')
  })

  test('where all have failed, the legends name nothing else', async () => {
    const { figure } = await show(Array.from({ length: 4 }, () => took(5, 1, { status: 'failed' })))
    await slider(BINS)
    for (const name of [DOTS, BINS]) {
      const kinds = within(figure(name)).getAllByRole('listitem')
      expect(kinds.map(({ textContent }) => textContent)).toEqual(['Failed'])
    }
  })

  test('all in one minute, even at one moment, are dots that can be told one from another by keys', async () => {
    const { user } = await show([took(5, 1), took(5, 2), took(5, 3)])
    const dots = await slider(DOTS)
    expect(dots).toHaveAttribute('max', '3')
    dots.focus()
    await user.keyboard('{Home}{ArrowDown}{ArrowDown}{ArrowUp}')
    expect(dots.getAttribute('aria-valuetext')).toContain(' · 2.0 s · ')
  })

  test('clocks that are wrong by years are counted apart and don’t stretch the time', async () => {
    const wrong = [YEAR_MS * 60, -YEAR_MS * 30].map((ms) => ({
      ...took(5, 1),
      created_at: iso(NOW - ms),
      stopped_at: iso(NOW - ms + 1000),
    }))
    const right = Array.from({ length: 120 }, (_, at) => took(200 - at, 1))
    const { figure } = await show([...right, ...wrong])
    expect(figure(DOTS)).toHaveTextContent(
      '120 runs with a known duration; not drawn: 2 runs whose clock is far off.',
    )
    expect(await slider(DOTS)).toHaveAttribute('max', '120')
  })

  test('where nothing has a duration both say so, and offer no table', async () => {
    const { figure } = await show(Array.from({ length: 3 }, () => took(5, 1, { stopped_at: null })))
    for (const name of [DOTS, BINS]) {
      expect(figure(name)).toHaveTextContent('No run has a known duration.')
      expect(screen.queryByRole('button', { name: `Table of ${name}` })).toBeNull()
    }
    expect(screen.queryByRole('slider')).toBeNull()
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
