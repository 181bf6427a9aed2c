import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen, waitFor } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { MemoryRouter } from 'react-router-dom'
import { expect, test } from 'vitest'
import type { ServerRun } from '../../../src/contract/server-run'
import { CompareLink } from '../../../src/pages/run/compare-link'
import { makeRun } from '../../make-run'
import { server } from '../../render-app'

const at = (id: string, minute: number, status: string) => {
  const time = `2026-11-22T18:0${minute}:00.000Z`
  return makeRun({ id, status, created_at: time, started_at: time })
}

function show(run: ServerRun, older: ServerRun[]) {
  server.use(
    http.get('*/api/server-runs', ({ request }) =>
      HttpResponse.json({
        items: new URL(request.url).searchParams.has('after') ? older : [],
        pagination: { has_more_after: false, has_more_before: false },
      }),
    ),
  )
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <MemoryRouter>
        <CompareLink run={run} />
      </MemoryRouter>
    </QueryClientProvider>,
  )
  return screen.getByRole('link', { name: 'Compare with…' })
}

test('a run is compared with the last good one of its deployment', async () => {
  const link = show(at('srr_3', 3, 'failed'), [at('srr_2', 2, 'failed'), at('srr_1', 1, 'completed')])
  await waitFor(() => expect(link).toHaveAttribute('href', '/compare?a=srr_3&b=srr_1'))
  expect(link).toHaveAttribute('title', 'With the last good run of this deployment')
})

test('without a good one it is compared with the run before it', async () => {
  const link = show(at('srr_3', 3, 'failed'), [at('srr_2', 2, 'failed'), at('srr_1', 1, 'failed')])
  await waitFor(() => expect(link).toHaveAttribute('href', '/compare?a=srr_3&b=srr_2'))
})

test('without any other run, or without a deployment, the other one is chosen there', () => {
  expect(show(makeRun({ server_deployment: null }), [])).toHaveAttribute('href', '/compare?a=srr_1&b=')
})
