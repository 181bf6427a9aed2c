import { screen, waitFor, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { describe, expect, test } from 'vitest'
import { makeRun } from '../../make-run'
import { renderApp, server } from '../../render-app'

const RUNS = '*/api/server-runs'
const HOUR_MS = 3_600_000
const page = (items: unknown[], more = false) =>
  HttpResponse.json({ items, pagination: { has_more_after: more, has_more_before: false } })

/** A run that began so many hours ago and took so many seconds. */
function run(id: string, hoursAgo: number, seconds = 1, patch = {}) {
  const ms = Date.now() - hoursAgo * HOUR_MS
  return makeRun({
    id,
    created_at: new Date(ms).toISOString(),
    started_at: null,
    stopped_at: new Date(ms + seconds * 1000).toISOString(),
    ...patch,
  })
}
/** So many within an hour, so many hours ago. */
const many = (count: number, hoursAgo: number, seconds = 1) =>
  Array.from({ length: count }, (_, at) => run(`srr_${hoursAgo}_${at}`, hoursAgo + at / count, seconds))
const answer = (runs: unknown[]) => server.use(http.get(RUNS, () => page(runs)))

const figures = () => screen.findByRole('region', { name: 'Figures' })
/** The card of a figure, as read: its name, its value, its change, what it speaks of. */
const said = async (name: string) => {
  const card = within(await figures())
    .getByText(name)
    .closest('.card')
  return card?.textContent?.replace(/\s+/g, ' ').trim()
}

describe('the overview', () => {
  test('has one title, and says of which range its figures are', async () => {
    answer([run('srr_1', 1), run('srr_2', 2, 3, { status: 'failed' })])
    renderApp('/overview?range=all')
    expect(await screen.findByRole('heading', { level: 1, name: 'Overview' })).toBeVisible()
    await figures()
    expect(document.title).toMatch(/^Overview/)
    expect(screen.getByTestId('scope')).toHaveTextContent('2 of 2 runs of all time')
    expect(await said('Runs')).toBe('Runs 2')
    expect(await said('Failure share')).toBe('Failure share 50 % 1 of 2 that are over')
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1)
  })

  test('shows runs over time, also where the runs page has folded its chart away', async () => {
    localStorage.setItem('server-runs.chart', 'hidden')
    answer([run('srr_1', 1), run('srr_2', 2)])
    renderApp('/overview?range=all')
    await figures()
    expect(await screen.findByRole('slider', { name: /^Runs over time/ })).toBeInTheDocument()
    expect(screen.queryByRole('button', { name: /^(Show|Hide)/ })).toBeNull()
  })

  test('each figure opens the runs behind it', async () => {
    answer([run('srr_1', 1), run('srr_2', 2, 3, { status: 'failed' })])
    const { user } = renderApp('/overview?range=all')
    await user.click(within(await figures()).getByRole('link', { name: /^Failure share/ }))
    expect(location.pathname + location.search).toBe('/runs?range=all&status=failed')
    expect(await screen.findByRole('link', { name: 'srr_2' })).toBeVisible()
    expect(screen.queryByRole('link', { name: 'srr_1' })).toBeNull()
  })

  test('is held against the range of the same length before', async () => {
    answer([...many(45, 2, 2), ...many(30, 30, 4)])
    renderApp('/overview')
    await waitFor(async () => expect(await said('Runs')).toBe('Runs 45 up 50 %'))
    expect(await said('Duration, p50')).toBe('Duration, p50 2.0 s down 50 %, better of 45 finished runs')
    expect(screen.getByText(/^Changes are against/)).toBeInTheDocument()
  })

  test('of all time is held against nothing, and says why', async () => {
    answer(many(25, 2))
    renderApp('/overview?range=all')
    expect(await screen.findByText('There is no range before this one.')).toBeInTheDocument()
    expect(await said('Runs')).toBe('Runs 25')
  })

  test('a range that was not loaded to its end is compared with nothing, and says so', async () => {
    const never = new Promise<Response>(() => {})
    server.use(
      http.get(RUNS, ({ request }) =>
        new URL(request.url).searchParams.has('after') ? never : page(many(25, 2), true),
      ),
    )
    const { user } = renderApp('/overview')
    await user.click(await screen.findByRole('button', { name: 'Stop loading' }))
    expect(
      await screen.findByText(/Only the runs loaded so far are counted. The range before is not all loaded./),
    ).toBeInTheDocument()
    expect(await said('Runs')).not.toContain('comparing')
  })

  test('while the range before is on its way the figures are there already', async () => {
    let release = () => {}
    const held = new Promise<void>((resolve) => {
      release = resolve
    })
    server.use(
      http.get(RUNS, async ({ request }) => {
        const after = new URL(request.url).searchParams.get('after')
        if (after === null) return page(many(40, 2), true)
        if (after.startsWith('srr_2_')) return page(many(1, 25), true)
        await held
        return page(many(30, 30))
      }),
    )
    renderApp('/overview')
    await waitFor(async () => expect(await said('Runs')).toBe('Runs 40 comparing…'))
    release()
    await waitFor(async () => expect(await said('Runs')).toBe('Runs 40 up 29 %'), { timeout: 8000 })
  })

  test('shows the runs over time, which leads to the list and can narrow the range', async () => {
    answer([run('srr_1', 1), run('srr_2', 9)])
    const { user } = renderApp('/overview?range=7d')
    await figures()
    expect(screen.getByRole('heading', { level: 2, name: 'Runs over time' })).toBeVisible()
    expect(screen.getByRole('link', { name: 'List of runs' })).toHaveAttribute('href', '/runs?range=7d')
    const slider = await screen.findByRole('slider', { name: 'Runs over time' })
    slider.focus()
    await user.keyboard('{Enter}')
    expect(location.search).toMatch(/^\?from=.*&to=/)
    expect(location.pathname).toBe('/overview')
  })

  test('the pictures and the parts further down follow', async () => {
    answer([run('srr_1', 1), run('srr_2', 2)])
    renderApp('/overview?range=all')
    expect(await screen.findByRole('slider', { name: 'Duration of each run' })).toBeInTheDocument()
    expect(await screen.findByRole('slider', { name: 'Runs by duration' })).toBeInTheDocument()
    expect(await screen.findByRole('figure', { name: 'Busiest deployments' })).toBeInTheDocument()
  })

  test('a narrower filter changes figures and pictures alike', async () => {
    answer([run('srr_1', 1), run('srr_2', 2), run('srr_3', 3, 3, { status: 'failed' })])
    renderApp('/overview?range=all&status=failed')
    expect(await said('Runs')).toBe('Runs 1')
    const dots = await screen.findByRole('figure', { name: 'Duration of each run' })
    await waitFor(() => expect(dots).toHaveTextContent('1 run with a known duration.'))
  })
})

describe('odd accounts', () => {
  test('an empty one says that there is no run yet, and shows no figure', async () => {
    answer([])
    renderApp('/overview')
    expect(await screen.findByText('No runs yet')).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Figures' })).toBeNull()
  })

  test('of one run nothing is compared', async () => {
    answer([run('srr_1', 1)])
    renderApp('/overview')
    await waitFor(async () => expect(await said('Runs')).toBe('Runs 1 too few to compare'))
    expect(await said('Duration, p95')).toBe(
      'Duration, p95 1.0 s of 1 finished run · nothing to compare with',
    )
  })

  test('where nothing has a duration figures and pictures say so', async () => {
    answer([run('srr_1', 1, 0, { status: null, stopped_at: null, server_session: null })])
    renderApp('/overview?range=all')
    expect(await said('Failure share')).toBe('Failure share —not known no run is over yet')
    expect(await screen.findAllByText('No run has a known duration.')).toHaveLength(2)
  })

  test('where the list is refused, the reason stands in the place of the figures', async () => {
    server.use(http.get(RUNS, () => HttpResponse.json({ status: 403, message: 'no' }, { status: 403 })))
    renderApp('/overview')
    expect(await screen.findByRole('alert')).toBeVisible()
    expect(screen.queryByRole('region', { name: 'Figures' })).toBeNull()
  })
})
