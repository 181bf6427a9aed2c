import { plural } from '../../lib/text'
import type { ErrorsState } from '../../run-set/errors/errors-of-runs'
import type { ApiGroups } from '../../run-set/errors/use-error-groups'

/**
 * How much of the errors the figures are of, while that may not be all; null where it is all, and after a failure, which
 * has words of its own.
 */
export function unreadWords({ phase, count }: Pick<ErrorsState, 'phase' | 'count'>): string | null {
  const read = plural(count, 'error')
  switch (phase.kind) {
    case 'loading':
      return `${read} read so far: figures may still grow.`
    case 'partial':
      return phase.why === 'cap'
        ? `Only the newest ${read} were read: what is older is not in these figures.`
        : `The API’s list of errors ended early, after ${read}: there may be more than these figures say.`
    default:
      return null
  }
}

/** What is not known of first times without the API's own groups; null where they are known, or still to come. */
export function apiGroupsWords(apiGroups: ApiGroups): string | null {
  switch (apiGroups.kind) {
    case 'loading':
      return null
    case 'known':
      return apiGroups.more
        ? `Only the newest ${plural(apiGroups.groups.length, 'error group')} of the API were read: an error may have been there before it is said to be first seen.`
        : null
    case 'refused':
      return `${
        apiGroups.status === 404
          ? 'This Metorial keeps no error groups'
          : 'The API’s error groups may not be read with this key'
      }: ${OF_READ}`
    case 'failed':
      return `The API’s error groups could not be loaded: ${OF_READ}`
  }
}

const OF_READ = '“first seen” is of the errors that were read here.'
