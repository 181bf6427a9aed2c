import { queryOptions } from '@tanstack/react-query'
import { fetchRun, serverRunQueries } from '../../api/server-runs'
import type { ServerRun } from '../../contract/server-run'
import { isRunning } from '../../domain/timing'

/** Runs as they were when they were first seen to have ended. */
const justEnded = new WeakSet<ServerRun>()

/** A run that is watched: where its end comes while one looks, that is remembered of this very object. */
export const watchedRun = (serverRunId: string) =>
  queryOptions({
    ...serverRunQueries.detail(serverRunId),
    queryFn: async ({ client, queryKey, signal }) => {
      const before = client.getQueryData<ServerRun>(queryKey)
      const run = await fetchRun(serverRunId, signal)
      if (before !== undefined && isRunning(before) && !isRunning(run)) justEnded.add(run)
      return run
    },
  })

/**
 * Whether what belongs to the run still grows. One that has just ended is looked at once more: a completed run may turn
 * failed (CONTRACT section 2), and its last lines come a moment later.
 */
export const stillGrows = (run: ServerRun): boolean => isRunning(run) || justEnded.has(run)
