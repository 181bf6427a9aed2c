import { queryOptions } from '@tanstack/react-query'
import * as z from 'zod/mini'
import { listOf } from '../contract/list'
import { ServerRunError, ServerRunErrorList } from '../contract/server-run-error'
import { nested, text } from '../contract/wire'
import { request } from './request'

/** Each error embeds its whole run (CONTRACT section 1), of which no more than the id is kept. */
const ErrorOfRun = z.extend(ServerRunError, { server_run: nested(z.object({ id: text })) })
const ErrorOfRunList = listOf(ErrorOfRun)

export type ErrorOfRunList = z.infer<typeof ErrorOfRunList>

/** A page of the errors of all runs, newest id first. The order of ids need not be that of time (CONTRACT section 3). */
export const fetchErrorPage = (
  query: { after?: string; limit: number; order: 'desc' },
  signal: AbortSignal,
): Promise<ErrorOfRunList> => request('/server-run-errors', ErrorOfRunList, { signal, query: { ...query } })

export const serverRunErrorQueries = {
  all: () => ['server-run-errors'] as const,

  /** The first errors of a run, at most 20; a failed run may have none (CONTRACT section 1). */
  ofRun: (serverRunId: string) =>
    queryOptions({
      queryKey: [...serverRunErrorQueries.all(), serverRunId],
      queryFn: ({ signal }) =>
        request('/server-run-errors', ServerRunErrorList, {
          signal,
          query: { server_run_id: serverRunId, limit: 20 },
        }),
    }),
}
