import { queryOptions } from '@tanstack/react-query'
import { Server } from '../contract/server'
import { ServerVersion } from '../contract/server-version'
import { pathPart } from '../lib/paths'
import { request } from './request'

/** A server changes with its releases, a version never. */
const SERVER_STALE_MS = 5 * 60_000

export const serverQueries = {
  detail: (serverId: string) =>
    queryOptions({
      queryKey: ['servers', serverId],
      queryFn: ({ signal }) => request(`/servers/${pathPart(serverId)}`, Server, { signal }),
      staleTime: SERVER_STALE_MS,
    }),

  /** One version of a server: its identifier, its image or domain, the schema of its configuration. */
  version: (serverId: string, versionId: string) =>
    queryOptions({
      queryKey: ['servers', serverId, 'versions', versionId],
      queryFn: ({ signal }) =>
        request(`/servers/${pathPart(serverId)}/versions/${pathPart(versionId)}`, ServerVersion, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
    }),
}
