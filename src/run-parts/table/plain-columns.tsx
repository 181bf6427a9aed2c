import type { CSSProperties, ReactNode } from 'react'
import type { ServerRun } from '../../contract/server-run'
import type { RunExtra } from '../../run-set/derived/run-extra'
import type { RunFieldId } from '../../run-set/view/fields'
import { FACET_IDS } from '../../run-set/view/view'
import { RUN_CELLS } from './cells'
import { isAlignedEnd } from './column-layout'

/** A column as its head and every row need it. */
export interface RowColumn {
  id: RunFieldId
  className: string | undefined
  style?: CSSProperties
  /** `extra` is what other runs say of this one; null before the working set is at work. */
  cell: (run: ServerRun, extra: RunExtra | null) => ReactNode
}

/** Fields whose values one can filter by, where the facet has the field's name. */
const isFacet = (id: string) => (FACET_IDS as readonly string[]).includes(id)

/** The columns in the order given, none pinned. With `facets`, a click on a value filters by it. */
export const plainColumns = (shown: readonly RunFieldId[], facets: boolean): RowColumn[] =>
  shown.map((id) => ({
    id,
    className: isAlignedEnd(id) ? 'text-right' : undefined,
    cell: facets && isFacet(id) ? facetCell(id, RUN_CELLS[id]) : RUN_CELLS[id],
  }))

/** The keyboard has the facets' menus for this, so that a row stays one tab stop. What a click does comes with row-tools.ts. */
const facetCell =
  (id: RunFieldId, cell: RowColumn['cell']): RowColumn['cell'] =>
  (run, extra) => (
    <button type="button" tabIndex={-1} data-facet={id} className="facet">
      {cell(run, extra)}
    </button>
  )

/** Whether plain columns would stand elsewhere than those that were chosen, so that the table would jump. */
export function areColumnsSpecial(pinned: readonly RunFieldId[]): boolean {
  try {
    // As column-widths.ts keeps them; its code comes later.
    return pinned.length > 0 || (localStorage.getItem('server-runs.widths') ?? '{}') !== '{}'
  } catch {
    return false
  }
}
