import { queryOptions } from '@tanstack/react-query'
import type { ServerRunError } from '../contract/server-run-error'
import { epochMs } from '../lib/time'
import { fetchErrorPage, serverRunErrorQueries } from './server-run-errors'

const PAGE_SIZE = 100
const MOST_PAGES = 5
const STALE_MS = 60_000

type Filter = { server_run_error_group_id: string } | { server_deployment_id: string }

export interface RecentErrors {
  /** Of that time or later, or of an unknown time; newest id first, each once, with its run's id. */
  errors: ServerRunError[]
  /** Whether the API has more that may be of that time: what is counted here is the least there are. */
  capped: boolean
}

/** Up to 500 errors from the newest on, back to `sinceMs`. */
async function readRecent(filter: Filter, sinceMs: number, signal: AbortSignal): Promise<RecentErrors> {
  const errors = new Map<string, ServerRunError>()
  const isOlder = ({ created_at }: ServerRunError) => (epochMs(created_at) ?? sinceMs) < sinceMs
  let after: string | undefined
  for (let page = 0; page < MOST_PAGES; page += 1) {
    const query = { ...filter, after, limit: PAGE_SIZE, order: 'desc' } as const
    const { items, pagination } = await fetchErrorPage(query, signal)
    const before = errors.size
    for (const error of items) if (!isOlder(error)) errors.set(error.id, error)
    // The order of ids need not be that of time (CONTRACT section 3): one old error alone ends nothing.
    const last = items.at(-1)?.id
    const over = !pagination.has_more_after || last === undefined || errors.size === before
    if (over) return { errors: [...errors.values()], capped: false }
    after = last
  }
  return { errors: [...errors.values()], capped: true }
}

const recent = (filter: Filter, sinceMs: number) =>
  queryOptions({
    queryKey: [...serverRunErrorQueries.all(), 'recent', filter, sinceMs],
    queryFn: ({ signal }) => readRecent(filter, sinceMs, signal),
    staleTime: STALE_MS,
  })

/** How often something went wrong of late. `sinceMs` is epoch ms, and part of the key: derive it from the run, not from now. */
export const recentErrorQueries = {
  /** The errors of one group: the same error again, in any run. */
  ofGroup: (groupId: string, sinceMs: number) => recent({ server_run_error_group_id: groupId }, sinceMs),

  /** All errors of one deployment, for where there are no groups. */
  ofDeployment: (serverDeploymentId: string, sinceMs: number) =>
    recent({ server_deployment_id: serverDeploymentId }, sinceMs),
}
