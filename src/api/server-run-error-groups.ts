import { queryOptions } from '@tanstack/react-query'
import { ServerRunErrorGroupList } from '../contract/server-run-error-group'
import { request } from './request'

const PAGE_SIZE = 100
export const GROUPS_STALE_MS = 60_000

interface GroupQuery {
  server_id?: string
  after?: string
}

/** A page of the groups, the newest id first. */
export const fetchGroupPage = (query: GroupQuery, signal: AbortSignal) =>
  request('/server-run-error-groups', ServerRunErrorGroupList, {
    signal,
    query: { ...query, limit: PAGE_SIZE, order: 'desc' },
  })

/** The API's own groups of errors. An error does not name its group. 404 where a Metorial doesn't offer them. */
export const serverRunErrorGroupQueries = {
  /**
   * The newest 100 error groups of a server, newest id first; `pagination.has_more_after` where there are more. The group
   * of an error is the one of the same code and message.
   */
  ofServer: (serverId: string) =>
    queryOptions({
      queryKey: ['server-run-error-groups', serverId],
      queryFn: ({ signal }) => fetchGroupPage({ server_id: serverId }, signal),
      staleTime: GROUPS_STALE_MS,
    }),
}
