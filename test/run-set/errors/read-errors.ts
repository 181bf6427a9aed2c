import { expect, vi } from 'vitest'
import { type ErrorEffects, ErrorsOfRuns } from '../../../src/run-set/errors/errors-of-runs'
import type { ErrorServer } from './error-server'

export function read(server: ErrorServer, fromMs: number | null = null, changed: Partial<ErrorEffects> = {}) {
  const errors = new ErrorsOfRuns(fromMs, {
    fetchPage: server.fetchPage,
    conditions: () => ({ nowMs: 0, paused: null, share: null }),
    wait: async () => {},
    waitForUser: async () => {},
    retryInMs: () => null,
    ...changed,
  })
  const stop = errors.subscribe(() => {})
  const kind = (kind: string) => vi.waitFor(() => expect(errors.state().phase.kind).toBe(kind))
  const labelOf = (run: string) => errors.state().errorOf(run)?.label ?? null
  return { errors, stop, kind, labelOf }
}
