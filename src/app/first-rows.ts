import type { QueryClient } from '@tanstack/react-query'
import { isUnderWay } from '../api/early'
import { serverRunQueries } from '../api/server-runs'

const PATIENCE_MS = 100

/**
 * Waits for the newest runs where boot.js has asked for them: they have mostly come before the code has, and
 * then rows are the first thing that is painted, not a skeleton and rows after it. Never waits for long.
 */
export async function firstRows(client: QueryClient): Promise<void> {
  if (!isUnderWay('/server-runs?')) return
  const patience = new Promise((resolve) => setTimeout(resolve, PATIENCE_MS))
  await Promise.race([client.prefetchQuery(serverRunQueries.newest()), patience])
}
