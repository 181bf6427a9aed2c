import type { ServerRunErrorGroup } from '../../contract/server-run-error-group'
import { epochMs } from '../../lib/time'
import { ErrorKinds } from './error-kind'
import { serverIdOf } from './error-occurrences'
import { type ErrorsEach, groupId } from './group-id'

/** What the API's own groups tell of a group of errors: of the same kind, and of the same server where each stands apart. */
interface ApiGroupFacts {
  ids: string[]
  /** Without those that are not reported. */
  fingerprints: string[]
  /** Epoch ms, the least; null where none is known. The groups' counts and last times can't be trusted (CONTRACT section 1). */
  firstSeenMs: number | null
}

/**
 * The id of the group that the errors of an API's group are in: the API has one for each server, code and message, which
 * are several of a kind where messages differ in numbers. Its server is known by its default error alone, which may
 * be null (CONTRACT section 1): then it is the id of the kind, whatever `each` says.
 */
export function groupIdOfApiGroup(apiGroup: ServerRunErrorGroup, each: ErrorsEach): string {
  const { key } = new ErrorKinds().of(apiGroup)
  const serverId = serverIdOf(apiGroup.default_error)
  return each === 'server' && serverId !== null ? groupId(key, serverId) : groupId(key)
}

/** By group id. */
export function apiGroupFacts(
  apiGroups: readonly ServerRunErrorGroup[],
  each: ErrorsEach,
): Map<string, ApiGroupFacts> {
  const facts = new Map<string, ApiGroupFacts>()
  for (const apiGroup of apiGroups) {
    const id = groupIdOfApiGroup(apiGroup, each)
    const known = facts.get(id) ?? { ids: [], fingerprints: [], firstSeenMs: null }
    facts.set(id, known)
    known.ids.push(apiGroup.id)
    if (apiGroup.fingerprint !== null) known.fingerprints.push(apiGroup.fingerprint)
    const ms = epochMs(apiGroup.first_seen_at)
    if (ms !== null && ms < (known.firstSeenMs ?? Number.POSITIVE_INFINITY)) known.firstSeenMs = ms
  }
  return facts
}
