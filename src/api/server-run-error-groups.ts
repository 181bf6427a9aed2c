import { queryOptions } from '@tanstack/react-query'
import { ServerRunErrorGroupList } from '../contract/server-run-error-group'
import { request } from './request'

export const serverRunErrorGroupQueries = {
  /**
   * The newest 100 error groups of a server, newest id first; `pagination.has_more_after` where there are more. An error
   * does not name its group: it is the one of the same code and message. 404 where a Metorial doesn't offer groups.
   */
  ofServer: (serverId: string) =>
    queryOptions({
      queryKey: ['server-run-error-groups', serverId],
      queryFn: ({ signal }) =>
        request('/server-run-error-groups', ServerRunErrorGroupList, {
          signal,
          query: { server_id: serverId, limit: 100, order: 'desc' },
        }),
      staleTime: 60_000,
    }),
}
