import type { ServerRunError } from '../../../contract/server-run-error'
import { epochMs } from '../../../lib/time'

const known = new WeakMap<readonly ServerRunError[], readonly ServerRunError[]>()

/**
 * The errors of a run, the first to happen first; those without a time at the end. The order of ids need not be that of
 * time (CONTRACT section 3). The same array for the same one.
 */
export function errorsInTime(errors: readonly ServerRunError[]): readonly ServerRunError[] {
  let sorted = known.get(errors)
  if (!sorted) {
    const at = ({ created_at }: ServerRunError) => epochMs(created_at) ?? Number.MAX_SAFE_INTEGER
    sorted = errors.toSorted((a, b) => at(a) - at(b))
    known.set(errors, sorted)
  }
  return sorted
}
