import { describeStatus, type StatusTone } from '../../domain/status'
import type { RunTable } from '../table/run-table'

export const COMPLETED = 0
export const FAILED = 1
export const ACTIVE = 2
/** A status that is not reported, or that a newer API has added. */
export const OTHER = 3

const KINDS: Record<StatusTone, number> = {
  completed: COMPLETED,
  failed: FAILED,
  active: ACTIVE,
  unknown: OTHER,
}

/** The code of each row's status, and by that code its kind; good until the table changes. */
export function statusKinds({ columns, texts }: RunTable): { codes: Uint32Array; kinds: Uint8Array } {
  return {
    codes: columns.status.values,
    kinds: Uint8Array.from(texts.status.values, (status) => KINDS[describeStatus(status).tone]),
  }
}
