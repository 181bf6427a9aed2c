import { render, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter, useLocation } from 'react-router-dom'
import { DurationFigures } from '../../../../src/pages/overview/charts/duration-figures'
import { iso, minutesAgo, NOW } from '../../../run-set/overview/any-run'
import { viewOf, wholeOf } from '../whole-of'

export const DOTS = 'Duration of each run'
export const BINS = 'Runs by duration'

const Address = () => {
  const { pathname, search } = useLocation()
  return <output>{pathname + decodeURIComponent(search)}</output>
}
export const address = () => screen.getByRole('status').textContent

/** Both figures of these runs, at an address of the overview with that query. */
export async function show(patches: readonly Record<string, unknown>[], query = 'range=all') {
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
export const slider = (name: string) => screen.findByRole('slider', { name })

/** Began so many minutes ago and took so many seconds. */
export const took = (minutes: number, seconds: number, patch = {}) => ({
  created_at: minutesAgo(minutes),
  started_at: null,
  stopped_at: iso(NOW - minutes * 60_000 + seconds * 1000),
  ...patch,
})
export const some = [took(9, 1), took(8, 3, { status: 'failed' }), took(7, 90)]
