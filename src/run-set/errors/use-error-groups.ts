import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allErrorGroups, type ErrorGroupsRead } from '../../api/all-error-groups'
import { refusedStatus } from '../../api/errors'
import type { WholeRows } from '../run-rows'
import { isFiltered, type RunView } from '../view/view'
import { type ErrorGroup, errorGroups } from './error-groups'
import type { ErrorsState } from './errors-of-runs'
import type { ErrorsEach } from './group-id'
import { useErrorsOfRuns } from './use-errors-of-runs'

/** What is known of the API's own groups. */
export type ApiGroups =
  | { kind: 'loading' }
  | ({ kind: 'known' } & ErrorGroupsRead)
  /** This Metorial (404) or this key (403) doesn't offer them: errors are put together without them. */
  | { kind: 'refused'; status: 403 | 404 }
  | { kind: 'failed'; error: Error; retry: () => void }

/**
 * The errors within the range of the view, put together; of its runs alone where it filters. Null before the working
 * set is at work, or before anything is known of the errors, which are read from then on. `asOfMs` is when the runs
 * were last read, `failed` how many of the range had failed.
 */
export function useErrorGroups({
  whole,
  view,
  asOfMs,
  failed,
  each,
}: {
  whole: WholeRows | null
  view: RunView
  asOfMs: number
  failed: number
  each: ErrorsEach
}): { groups: ErrorGroup[] | null; errors: ErrorsState | null; again: () => void; apiGroups: ApiGroups } {
  const { errors, again } = useErrorsOfRuns({
    // The window is known with the rows, and one that is not known would have all errors read.
    wanted: whole !== null,
    fromMs: whole?.window.fromMs ?? null,
    asOfMs,
    failed,
  })
  const query = useQuery({
    ...allErrorGroups(),
    // What is not offered is not asked for again by each page that shows it.
    retryOnMount: ({ state }) => refusedStatus(state.error) === null,
  })
  const { data = null } = query
  const onlyRows = isFiltered(view)
  const groups = useMemo(() => {
    if (whole === null || errors === null) return null
    const { table, rows, window, nowMs } = whole
    return errorGroups({ table, rows, window, nowMs, errors, apiGroups: data, each, onlyRows })
  }, [whole, errors, data, each, onlyRows])
  return { groups, errors, again, apiGroups: apiGroupsOf(data, query.error, () => void query.refetch()) }
}

function apiGroupsOf(data: ErrorGroupsRead | null, error: Error | null, retry: () => void): ApiGroups {
  // What was read once stays, though it can't be read again.
  if (data !== null) return { kind: 'known', ...data }
  if (error === null) return { kind: 'loading' }
  const status = refusedStatus(error)
  return status === null ? { kind: 'failed', error, retry } : { kind: 'refused', status }
}
