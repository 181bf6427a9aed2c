import type { CSSProperties, ReactNode } from 'react'
import type { ServerRun } from '../../../contract/server-run'
import type { RunExtra } from '../../../run-set/derived/run-extra'
import type { RunFieldId } from '../../../run-set/view/fields'
import { RUN_CELLS } from './cells'
import { isAlignedEnd } from './column-layout'

/** A column as its head and every row need it. */
export interface RowColumn {
  id: RunFieldId
  className: string
  style?: CSSProperties
  /** `extra` is what other runs say of this one; null before the working set is at work. */
  cell: (run: ServerRun, extra: RunExtra | null) => ReactNode
}

/** The columns as they are before more can be done with them than to look. */
export const plainColumns = (shown: readonly RunFieldId[]): RowColumn[] =>
  shown.map((id) => ({ id, className: isAlignedEnd(id) ? 'text-right' : '', cell: RUN_CELLS[id] }))

/** Whether plain columns would stand elsewhere than those that were chosen, so that the table would jump. */
export function areColumnsSpecial(pinned: readonly RunFieldId[]): boolean {
  try {
    // As column-widths.ts keeps them; its code comes later.
    return pinned.length > 0 || (localStorage.getItem('server-runs.widths') ?? '{}') !== '{}'
  } catch {
    return false
  }
}
