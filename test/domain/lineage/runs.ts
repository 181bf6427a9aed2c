import type { ServerRun } from '../../../src/contract/server-run'
import { makeRun } from '../../make-run'

const DAY_MS = Date.UTC(2026, 10, 22, 18)

/** A run `id` that began so many seconds after 18:00; null: no time is known. */
export function runAt(
  id: string,
  seconds: number | null,
  status: string | null = 'completed',
  patch: Record<string, unknown> = {},
): ServerRun {
  const iso = seconds === null ? null : new Date(DAY_MS + seconds * 1000).toISOString()
  return makeRun({ id, status, created_at: iso, started_at: null, stopped_at: iso, ...patch })
}
