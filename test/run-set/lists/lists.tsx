import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook } from '@testing-library/react'
import { HttpResponse, http } from 'msw'
import { StrictMode } from 'react'
import { afterEach, vi } from 'vitest'
import { page } from '../../../src/mock/list'
import { Collection } from '../../../src/mock/store'
import { server } from '../../render-app'

/** The lists of one run, each a number of items `i0`, `i1`, …, as the mock pages them. */
export class Lists {
  items: { id: string; [more: string]: unknown }[] = []
  /** The requests so far, by path and query. */
  readonly asked: string[] = []
  /** Of the next answer; 200 is the list. */
  statuses: number[] = []

  constructor(count: number) {
    for (let at = 0; at < count; at += 1) this.add()
    const answer = ({ request }: { request: Request }) => {
      const { pathname, searchParams, search } = new URL(request.url)
      this.asked.push(pathname.replace(/^.*\/api/, '') + search)
      const status = this.statuses.shift() ?? 200
      if (status !== 200) return HttpResponse.json({ status, code: 'refused', message: 'No.' }, { status })
      return HttpResponse.json({ ...page(new Collection(this.items), searchParams) })
    }
    server.use(http.get('*/api/sessions/:id/:list', answer), http.get('*/api/server-run-errors', answer))
  }

  add(): void {
    this.items.push({ id: `i${this.items.length}`, code: 'timeout' })
  }

  /** The cursors of the requests so far. */
  get cursors(): (string | null)[] {
    return this.asked.map((path) => new URLSearchParams(path.replace(/^.*\?/, '')).get('after'))
  }
}

const clients: QueryClient[] = []
afterEach(() => void clients.splice(0))

export function newClient() {
  const client = new QueryClient({
    defaultOptions: { queries: { retry: false, refetchOnWindowFocus: false } },
  })
  clients.push(client)
  return client
}

/** A hook in front of the mock, with the real cache. */
export const showHook = <Props, Result>(
  hook: (props: Props) => Result,
  initialProps: Props,
  client = newClient(),
) =>
  renderHook(hook, {
    initialProps,
    wrapper: ({ children }) => (
      <StrictMode>
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
      </StrictMode>
    ),
  })

/** Timers that stand still; the network's own are not touched. */
export const stopTimers = () =>
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] })

/** Lets that much time pass, and what is asked then be answered and shown. */
export const pass = (ms: number) =>
  act(async () => {
    await vi.advanceTimersByTimeAsync(ms)
    do {
      await new Promise((resolve) => setImmediate(resolve))
      await vi.advanceTimersByTimeAsync(0)
    } while (clients.some((client) => client.isFetching() > 0))
    // The cache tells of it by a timer.
    await vi.advanceTimersByTimeAsync(1)
  })

/** Whether the page is seen. */
export function setHidden(hidden: boolean): void {
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue(hidden ? 'hidden' : 'visible')
  vi.spyOn(document, 'hidden', 'get').mockReturnValue(hidden)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
}
