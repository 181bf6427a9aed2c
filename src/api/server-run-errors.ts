import { queryOptions } from '@tanstack/react-query'
import { ServerRunErrorList } from '../contract/server-run-error'
import { request } from './request'

export const serverRunErrorQueries = {
  /** The first errors of a run, at most 20; a failed run may have none (CONTRACT section 1). */
  ofRun: (serverRunId: string) =>
    queryOptions({
      queryKey: ['server-run-errors', serverRunId],
      queryFn: ({ signal }) =>
        request('/server-run-errors', ServerRunErrorList, {
          signal,
          query: { server_run_id: serverRunId, limit: 20 },
        }),
    }),
}
