import type { ServerRunError } from '../../../contract/server-run-error'
import type { ServerRunErrorGroup } from '../../../contract/server-run-error-group'
import { groupIdOfApiGroup } from '../../../run-set/errors/api-groups'
import { ErrorKinds, type RunErrorKind } from '../../../run-set/errors/error-kind'
import type { ErrorsState } from '../../../run-set/errors/errors-of-runs'
import { type ErrorsEach, eachOfGroupId, groupId } from '../../../run-set/errors/group-id'

/** What an error is, whatever range and filter are chosen. */
export interface KnownError {
  kind: RunErrorKind
  /** The newest one that was read; null where none was, and only the API's groups tell of it. */
  newest: ServerRunError | null
}

/**
 * The id of the group of errors that an address names: its own, or for an API's group ("sreg_…") that of its kind and
 * server. Null where that is not among `apiGroups`.
 */
export function groupIdOfAddress(
  addressId: string,
  apiGroups: readonly ServerRunErrorGroup[],
): string | null {
  if (!addressId.startsWith('sreg_')) return addressId
  const apiGroup = apiGroups.find(({ id }) => id === addressId)
  return apiGroup === undefined ? null : groupIdOfApiGroup(apiGroup, 'server')
}

/** What is known of the error with the id of `groupId`; null where neither an error that was read nor an API's group is one. */
export function knownError(
  id: string,
  errors: ErrorsState | null,
  apiGroups: readonly ServerRunErrorGroup[],
): KnownError | null {
  const each = eachOfGroupId(id)
  if (each === null) return null
  const read = errors && readError(id, each, errors)
  if (read) return read
  const apiGroup = apiGroups.find((group) => groupIdOfApiGroup(group, each) === id)
  return apiGroup === undefined ? null : { kind: new ErrorKinds().of(apiGroup), newest: null }
}

/** Each kind and server is looked at once, as thousands of errors are alike. */
function readError(id: string, each: ErrorsEach, errors: ErrorsState): KnownError | null {
  const seen = new Map<RunErrorKind, Set<string | null>>()
  for (const { kind, serverId } of errors.occurrences) {
    const servers = seen.get(kind) ?? new Set()
    seen.set(kind, servers)
    const server = each === 'server' ? serverId : null
    if (servers.has(server)) continue
    servers.add(server)
    if (each === 'kind' && groupId(kind.key) === id) return { kind, newest: errors.newestOf(kind) }
    if (each === 'server' && groupId(kind.key, server) === id)
      return { kind, newest: errors.newestOf(kind, server) }
  }
  return null
}
