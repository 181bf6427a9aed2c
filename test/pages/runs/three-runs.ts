import { screen, within } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { makeRun } from '../../make-run'
import { server } from '../../render-app'

export const RUNS = '*/api/server-runs'
export const page = (items: unknown[], more = false) =>
  HttpResponse.json({ items, pagination: { has_more_after: more, has_more_before: false } })
export const three = [
  makeRun({ id: 'srr_c', status: 'active', stopped_at: null, created_at: '2026-11-22T18:02:00.000Z' }),
  makeRun({
    id: 'srr_b',
    status: 'failed',
    server: { id: 'srv_2', name: 'Slack' },
    created_at: '2026-11-22T18:01:00.000Z',
  }),
  makeRun({ id: 'srr_a', created_at: '2026-11-22T18:00:00.000Z' }),
]
export const answerThree = () => server.use(http.get(RUNS, () => page(three)))
export const shownIds = () => screen.getAllByRole('link', { name: /^srr_/ }).map((link) => link.textContent)
export const scope = () => screen.getByTestId('scope').textContent

/** The newest page of three runs, a minute later: one more, and the active one has ended. */
export const answerLater = () => {
  const [active, ...rest] = three
  server.use(
    http.get(RUNS, () =>
      page([
        makeRun({ id: 'srr_d', created_at: '2026-11-22T18:03:00.000Z' }),
        { ...active, status: 'completed', stopped_at: '2026-11-22T18:03:00.000Z' },
        ...rest,
      ]),
    ),
  )
}

/** Among the rows: the words of a status stand elsewhere too. */
export const inTable = () => within(screen.getByRole('table', { name: 'Server runs' }))
