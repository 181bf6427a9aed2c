import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { HttpResponse, http } from 'msw'
import { expect, test } from 'vitest'
import { ErrorsNote } from '../../../../src/pages/runs/groups/errors-note'
import type { ErrorsPhase } from '../../../../src/run-set/errors/errors-of-runs'
import { useErrorsOfRuns } from '../../../../src/run-set/errors/use-errors-of-runs'
import { server } from '../../../render-app'

const ERRORS = '*/api/server-run-errors'

/** The label of one run's first error, and what is not known of the errors of all. */
function ErrorOf({ run, failed = 1 }: { run: string; failed?: number }) {
  // The number of failed runs changes with the time at which they were read.
  const { errors, again } = useErrorsOfRuns({ wanted: true, fromMs: null, asOfMs: failed, failed })
  return (
    <>
      <output>{errors?.errorOf(run)?.label ?? (errors?.complete ? 'none' : 'not known')}</output>
      <ErrorsNote errors={errors} onRetry={again} />
    </>
  )
}

function show(run: string) {
  const client = new QueryClient()
  const at = (failed: number) => (
    <QueryClientProvider client={client}>
      <ErrorOf run={run} failed={failed} />
    </QueryClientProvider>
  )
  const { rerender } = render(at(1))
  return { failNow: (failed: number) => rerender(at(failed)) }
}

const answer = (...runs: string[]) =>
  HttpResponse.json({
    __typename: 'list',
    items: runs.map((id) => ({ id: `sre_${id}`, code: 'timeout', message: `in ${id}`, server_run: { id } })),
    pagination: { has_more_after: false, has_more_before: false },
  })

test('the errors are read, and those of runs that fail later too', async () => {
  const runs = ['srr_a']
  server.use(http.get(ERRORS, () => answer(...runs)))
  const { failNow } = show('srr_b')
  expect(await screen.findByText('none')).toBeInTheDocument()
  runs.unshift('srr_b')
  failNow(2)
  expect(await screen.findByText(/^timeout/)).toBeInTheDocument()
})

test.each([
  [404, /doesn’t offer the errors of runs/],
  [403, /may not be read with this key/],
])('where the endpoint answers %i, a line says why there are none', async (status, words) => {
  server.use(http.get(ERRORS, () => HttpResponse.json({ status, message: 'no' }, { status })))
  show('srr_a')
  expect(await screen.findByText(words)).toBeInTheDocument()
  expect(screen.getByText('not known')).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

test('where reading failed, it can be asked for again', async () => {
  server.use(http.get(ERRORS, () => HttpResponse.json({ status: 400, message: 'no' }, { status: 400 })))
  show('srr_a')
  const retry = await screen.findByRole('button', { name: 'Retry' })
  server.use(http.get(ERRORS, () => answer('srr_a')))
  await userEvent.setup().click(retry)
  expect(await screen.findByText(/^timeout/)).toBeInTheDocument()
  expect(screen.queryByRole('button')).toBeNull()
})

test.each<[ErrorsPhase, RegExp]>([
  [{ kind: 'loading' }, /Loading the errors: 5,000 errors so far/],
  [{ kind: 'partial', why: 'cap' }, /newest 5,000 errors; older ones were not read/],
  [{ kind: 'partial', why: 'no-progress' }, /breaks off after 5,000 errors/],
])('what is not known is said: %j', (phase, words) => {
  const unread = { occurrences: [], errorOf: () => null, newestOf: () => null }
  const errors = { phase, count: 5000, complete: false, ...unread }
  render(<ErrorsNote errors={errors} onRetry={() => {}} />)
  expect(screen.getByText(words)).toBeInTheDocument()
})
