import { ServerRunErrorList } from '../contract/server-run-error'
import { request } from './request'

interface ErrorQuery {
  after?: string | undefined
  limit: number
  order: 'asc' | 'desc'
  server_run_id?: string
  server_run_error_group_id?: string
  server_deployment_id?: string
}

/** A page of the errors of all runs, or of those that pass. The order of ids need not be that of time (CONTRACT section 3). */
export const fetchErrorPage = (query: ErrorQuery, signal: AbortSignal): Promise<ServerRunErrorList> =>
  request('/server-run-errors', ServerRunErrorList, { signal, query: { ...query } })

export const serverRunErrorQueries = {
  all: () => ['server-run-errors'] as const,
}
