import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { BrowserRouter, Route, Routes, useParams } from 'react-router-dom'
import type { ServerRun } from '../../../../src/contract/server-run'
import { LineagePanel } from '../../../../src/pages/run/lineage/lineage-panel'
import { server } from '../../../render-app'

export const RUNS = '*/api/server-runs'

const listOf = (items: unknown[], more: { after?: boolean; before?: boolean } = {}) =>
  HttpResponse.json({
    items,
    pagination: { has_more_after: more.after ?? false, has_more_before: more.before ?? false },
  })

/** Answers the two questions of the panel; the runs in the order of time, split at this one as the API would. */
export function answerLineage(ofSession: ServerRun[], ofDeployment: ServerRun[], more = false) {
  server.use(
    http.get(RUNS, ({ request }) => {
      const { searchParams } = new URL(request.url)
      if (searchParams.has('session_id')) return listOf(ofSession.toReversed(), { after: more })
      const at = ofDeployment.findIndex(
        (run) => run.id === (searchParams.get('before') ?? searchParams.get('after')),
      )
      return searchParams.has('before')
        ? listOf(ofDeployment.slice(at + 1).reverse(), { before: more })
        : listOf(ofDeployment.slice(0, at).reverse(), { after: more })
    }),
  )
}

/** The panel of the run that the address names, one of these. */
export function renderLineage(address: string, runs: readonly ServerRun[]) {
  history.replaceState(null, '', address)
  const client = new QueryClient({ defaultOptions: { queries: { retry: false } } })
  const Panel = () => {
    const { id } = useParams()
    const run = runs.find((each) => each.id === id)
    return run ? <LineagePanel run={run} /> : null
  }
  const view = render(
    <QueryClientProvider client={client}>
      <BrowserRouter useTransitions={false}>
        <Routes>
          <Route path="/runs/:id" element={<Panel />} />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>,
  )
  return { ...view, user: userEvent.setup() }
}
