import { queryOptions } from '@tanstack/react-query'
import type { ServerRunErrorGroup } from '../contract/server-run-error-group'
import { fetchGroupPage, GROUPS_STALE_MS } from './server-run-error-groups'

/** The requests are shared with production agents (CONTRACT section 6). */
const MOST_PAGES = 5

export interface ErrorGroupsRead {
  /** Newest id first, each once. */
  groups: readonly ServerRunErrorGroup[]
  /** Whether the API has more than these, or may have. */
  more: boolean
}

async function readGroups(signal: AbortSignal): Promise<ErrorGroupsRead> {
  const groups = new Map<string, ServerRunErrorGroup>()
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const { items, pagination } = await fetchGroupPage(after === undefined ? {} : { after }, signal)
    const before = groups.size
    for (const group of items) groups.set(group.id, group)
    const { has_more_after: more, has_more_before: newer } = pagination
    // Empty with both flags false is how the API answers a cursor that it doesn't know (CONTRACT section 3).
    const lost = after !== undefined && items.length === 0 && !newer
    if (!more || groups.size === before) return { groups: [...groups.values()], more: more || lost }
    after = items.at(-1)?.id
  }
  return { groups: [...groups.values()], more: true }
}

/** The newest 500 error groups of all servers: one for each server, code and message. */
export const allErrorGroups = () =>
  queryOptions({
    queryKey: ['server-run-error-groups'],
    queryFn: ({ signal }) => readGroups(signal),
    staleTime: GROUPS_STALE_MS,
  })
