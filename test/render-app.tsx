import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { setupServer } from 'msw/node'
import { BrowserRouter } from 'react-router-dom'
import { afterAll, afterEach, beforeAll } from 'vitest'
import { AppRoutes } from '../src/app/routes'
import { forgetPreferences } from '../src/lib/preferences'
import { createDemoStore } from '../src/mock/generate'
import { createHandlers } from '../src/mock/handlers'

/** The demo's runs, as of the moment the tests start. */
const store = createDemoStore({ seed: 1, size: 700, now: Date.now })

/** The mock API; a test can put its own answers before it with `server.use`. */
export const server = setupServer(...createHandlers(store))

beforeAll(() => server.listen({ onUnhandledRequest: 'error' }))
afterEach(() => {
  server.resetHandlers()
  localStorage.clear()
  forgetPreferences()
})
afterAll(() => server.close())

/** The app at an address, with the real router, cache and mock. Nothing is asked twice, so failures show at once. */
export function renderApp(address: string) {
  history.replaceState(null, '', address)
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
  })
  const user = userEvent.setup()
  const view = render(
    <QueryClientProvider client={client}>
      <BrowserRouter useTransitions={false}>
        <AppRoutes />
      </BrowserRouter>
    </QueryClientProvider>,
  )
  return { ...view, user, client }
}
