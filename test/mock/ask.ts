import { getResponse } from 'msw'
import { createHandlers, type MockOptions } from '../../src/mock/handlers'
import { createSnapshotStore } from '../../src/mock/snapshot-store'
import type { MockStore, WireRun } from '../../src/mock/store'

/** A fixed moment, a Wednesday afternoon, for everything that is generated in tests. */
export const NOW = Date.UTC(2026, 10, 18, 15, 30)

export interface Answer {
  status: number
  headers: Headers
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any
}

/** A function that asks the mock by path and returns the parsed answer. */
export function asker(store: MockStore, options: MockOptions = {}) {
  const handlers = createHandlers(store, { now: () => NOW, ...options })
  return async (path: string, init?: RequestInit): Promise<Answer> => {
    const response = await getResponse(handlers, new Request(`http://localhost:5173/api${path}`, init))
    if (!response) throw new Error(`The mock left ${path} unanswered.`)
    const text = await response.text()
    const json = response.headers.get('content-type')?.includes('json')
    return { status: response.status, headers: response.headers, body: json ? JSON.parse(text) : text }
  }
}

/** A store of runs r0, r1, …, of which every third has failed. */
export function numberedStore(count: number): MockStore {
  const runs = Array.from(
    { length: count },
    (_, index): WireRun => ({
      id: `r${index}`,
      type: 'hosted',
      status: index % 3 === 0 ? 'failed' : 'completed',
      server_session: { id: `srs${index % 2}`, session_id: `ses${index % 4}` },
    }),
  )
  return createSnapshotStore({
    runs,
    errors: [],
    groups: [],
    sessions: {},
    servers: {},
    versions: {},
    deployments: {},
  })
}

export const idsOf = (answer: Answer): string[] => answer.body.items.map(({ id }: { id: string }) => id)
