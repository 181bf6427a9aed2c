import { queryOptions } from '@tanstack/react-query'
import { ServerDeployment } from '../contract/server-deployment'
import { pathPart } from '../lib/paths'
import { request } from './request'

export const serverDeploymentQueries = {
  /** The deployment itself: its own status and metadata, which the run's preview doesn't hold. */
  detail: (serverDeploymentId: string) =>
    queryOptions({
      queryKey: ['server-deployments', serverDeploymentId],
      queryFn: ({ signal }) =>
        request(`/server-deployments/${pathPart(serverDeploymentId)}`, ServerDeployment, {
          signal,
        }),
      staleTime: 60_000,
    }),
}
