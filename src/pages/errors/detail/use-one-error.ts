import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { allErrorGroups } from '../../../api/all-error-groups'
import type { ServerRunErrorGroup } from '../../../contract/server-run-error-group'
import type { SetPage } from '../../../run-parts/set-page/use-set-page'
import type { ErrorGroup } from '../../../run-set/errors/error-groups'
import type { ErrorsState } from '../../../run-set/errors/errors-of-runs'
import { eachOfGroupId } from '../../../run-set/errors/group-id'
import { type ApiGroups, useErrorGroups } from '../../../run-set/errors/use-error-groups'
import { groupIdOfAddress, type KnownError, knownError } from './known-error'

const NO_GROUPS: readonly ServerRunErrorGroup[] = []

export interface OneError {
  /** Its occurrences in the range and the filter; null where there are none, or none is known yet. */
  group: ErrorGroup | null
  /** What it is, even where it doesn't occur; null where that is not known either. */
  known: KnownError | null
  /** Whether `group` may still come. */
  loading: boolean
  /** Whether the address names a group of the API's own that can't be found. */
  unresolved: boolean
  errors: ErrorsState | null
  /** Reads errors again after a failure. */
  again: () => void
  apiGroups: ApiGroups
}

/** The error of an address, which names a group by our id or by the API's. */
export function useOneError({ rows, view, shownView, set }: SetPage, addressId: string): OneError {
  // Only looked at: below, it is asked for. Which errors belong together depends on what it holds.
  const { data } = useQuery({ ...allErrorGroups(), enabled: false })
  const held = data?.groups ?? NO_GROUPS
  const id = useMemo(() => groupIdOfAddress(addressId, held), [addressId, held])
  const { groups, errors, again, apiGroups } = useErrorGroups({
    whole: rows.whole,
    view: shownView ?? view,
    asOfMs: set.asOfMs,
    failed: rows.failed,
    each: eachOfGroupId(id ?? '') ?? 'server',
  })
  const group = groups?.find((each) => each.id === id) ?? null
  const known = useMemo(() => (id === null ? null : knownError(id, errors, held)), [id, errors, held])
  const reading = errors === null || errors.phase.kind === 'loading'
  return {
    group,
    known,
    loading: group === null && (id === null ? apiGroups.kind === 'loading' : reading),
    unresolved: id === null && apiGroups.kind !== 'loading',
    errors,
    again,
    apiGroups,
  }
}
