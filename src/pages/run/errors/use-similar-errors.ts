import { useQuery } from '@tanstack/react-query'
import { refusedStatus } from '../../../api/errors'
import { type RecentErrors, recentErrorQueries } from '../../../api/recent-errors'
import { serverRunErrorGroupQueries } from '../../../api/server-run-error-groups'
import type { ServerRun } from '../../../contract/server-run'
import type { ServerRunError } from '../../../contract/server-run-error'
import type { ServerRunErrorGroup } from '../../../contract/server-run-error-group'
import { epochMs } from '../../../lib/time'

export const SIMILAR_DAYS = 7
const SPAN_MS = SIMILAR_DAYS * 86_400_000

/** The same error in other runs: of the same group, or where there is none of the same code and message in the deployment. */
export type SimilarErrors =
  | { kind: 'reading' }
  /** It can't be counted: the endpoints are refused, or the error has no time, group or deployment. */
  | { kind: 'unknown'; refused: 403 | 404 | null }
  | { kind: 'failed'; error: Error; retry: () => void }
  | ({ kind: 'known'; group: ServerRunErrorGroup | null; of: 'server' | 'deployment' } & Occurrences)

export interface Occurrences {
  /** In the 7 days up to the error, itself among them. */
  count: number
  /** Whether there may be more: not all were read. */
  atLeast: boolean
  /** Of the first that was counted, and of the newest that was read; epoch ms. */
  firstMs: number
  lastMs: number
  /** Those of other runs, the newest first, one each; those after the error too. */
  others: readonly ServerRunError[]
}

/** How often an error occurred in the 7 days up to it, and where else. `error` null: nothing is asked, nothing known. */
export function useSimilarErrors(run: ServerRun, error: ServerRunError | null): SimilarErrors {
  const atMs = error && epochMs(error.created_at)
  const serverId = run.server?.id ?? null
  const deploymentId = run.server_deployment?.id ?? null
  const groups = useQuery({
    ...serverRunErrorGroupQueries.ofServer(serverId ?? ''),
    enabled: atMs !== null && serverId !== null,
  })
  const group = groups.data?.items.find((each) => error !== null && isAlike(each, error)) ?? null
  const groupsKnown = serverId === null || groups.data !== undefined || refusedStatus(groups.error) !== null
  // From the error's own time on, not from now: the key stays the same.
  const sinceMs = (atMs ?? 0) - SPAN_MS
  const errors = useQuery({
    ...(group !== null
      ? recentErrorQueries.ofGroup(group.id, sinceMs)
      : recentErrorQueries.ofDeployment(deploymentId ?? '', sinceMs)),
    enabled: atMs !== null && groupsKnown && (group !== null || deploymentId !== null),
  })

  if (error === null || atMs === null) return { kind: 'unknown', refused: null }
  if (!groupsKnown) return groups.error === null ? { kind: 'reading' } : failed(groups.error, groups.refetch)
  if (group === null && deploymentId === null) {
    return { kind: 'unknown', refused: refusedStatus(groups.error) }
  }
  if (errors.data !== undefined) {
    const of = group === null ? 'deployment' : 'server'
    return { kind: 'known', group, of, ...occurrencesOf(error, atMs, errors.data, run.id) }
  }
  if (errors.error === null) return { kind: 'reading' }
  const refused = refusedStatus(errors.error)
  return refused === null ? failed(errors.error, errors.refetch) : { kind: 'unknown', refused }
}

const failed = (error: Error, refetch: () => unknown): SimilarErrors => ({
  kind: 'failed',
  error,
  retry: () => void refetch(),
})

type Kind = Pick<ServerRunError, 'code' | 'message'>

/** An error names no group: the one of its code and message is its own. */
const isAlike = (a: Kind, b: Kind) => a.code === b.code && a.message === b.message

/** What the errors that were read tell of one of them at `atMs`. A group's own count can't be trusted (CONTRACT section 1). */
function occurrencesOf(error: ServerRunError, atMs: number, read: RecentErrors, runId: string): Occurrences {
  const alike = read.errors
    .filter((each) => each.id !== error.id && isAlike(each, error))
    .map((each) => ({ each, ms: epochMs(each.created_at) }))
    .filter((item): item is { each: ServerRunError; ms: number } => item.ms !== null)
    .sort((a, b) => b.ms - a.ms)
  const before = alike.filter(({ ms }) => ms <= atMs && ms >= atMs - SPAN_MS)
  const byRun = new Map<string, ServerRunError>()
  for (const { each } of alike) {
    const id = each.server_run?.id ?? runId
    if (id !== runId && !byRun.has(id)) byRun.set(id, each)
  }
  return {
    count: before.length + 1,
    atLeast: read.capped,
    firstMs: before.at(-1)?.ms ?? atMs,
    lastMs: Math.max(atMs, alike[0]?.ms ?? atMs),
    others: [...byRun.values()],
  }
}
