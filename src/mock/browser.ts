import { setupWorker } from 'msw/browser'
import { basePath, baseUrl } from '../lib/base-path'
import { createDemoStore } from './generate'
import { createHandlers } from './handlers'
import { startLife } from './live'
import { mockSize } from './size'

const LATENCY_MS = 120

/** Answers the API's place beside the page, in this browser, with demo data whose time goes on. Resolves when it can be asked. */
export async function startMock(): Promise<void> {
  const size = mockSize(localStorage.getItem('mock.size'), import.meta.env.VITE_MOCK_SIZE)
  const store = createDemoStore({ size })
  const worker = setupWorker(...createHandlers(store, { base: `${basePath()}/api`, latencyMs: LATENCY_MS }))
  await worker.start({
    quiet: true,
    onUnhandledRequest: 'bypass',
    serviceWorker: { url: `${baseUrl()}mockServiceWorker.js` },
  })
  startLife(store)
}
