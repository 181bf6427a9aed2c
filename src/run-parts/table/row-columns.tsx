import type { ComponentType } from 'react'
import { Link, useLocation } from 'react-router-dom'
import { paths } from '../../lib/paths'
import type { RunFieldId } from '../../run-set/view/fields'
import { placed } from './column-order'
import { plainColumns, type RowColumn } from './plain-columns'
import { RunLink } from './run-link'

type Cell = RowColumn['cell']

interface Wishes {
  pinned: readonly RunFieldId[]
  /** Whether a click on a value filters by it. */
  facets: boolean
  /** Whether rows are cards: they have a place of their own for each field, and nothing is pinned. */
  narrow: boolean
}

/**
 * The columns as they stand in the table. The link in the id's cell covers its whole row; where the id is hidden, it
 * stands in the first cell. Pinned cells lie above it, so that each has its own for the pointer; and a pinned id's link
 * covers no more than its cell.
 */
export function arrange(shown: readonly RunFieldId[], { pinned, facets, narrow }: Wishes): RowColumn[] {
  const { order, pinnedCount } = narrow
    ? { order: [...new Set([...shown, 'id' as const])], pinnedCount: 0 }
    : placed(shown, pinned)
  const idPlace = order.indexOf('id')
  return plainColumns(order, facets).map(({ id, className, cell }, place) => {
    if (place < pinnedCount) {
      return {
        id,
        className: `${className ?? ''} pinned ${place === pinnedCount - 1 ? 'pin-edge' : ''}`,
        style: { left: `var(--left-${place})` },
        cell: id === 'id' ? cell : withLink(PointerLink, cell),
      }
    }
    const covers = place === pinnedCount && idPlace < pinnedCount
    return { id, className, cell: covers ? withLink(idPlace < 0 ? HiddenIdLink : PointerLink, cell) : cell }
  })
}

const withLink =
  (CellLink: ComponentType<{ id: string }>, cell: Cell): Cell =>
  (run, extra) => (
    <>
      <CellLink id={run.id} />
      {cell(run, extra)}
    </>
  )

const HiddenIdLink = ({ id }: { id: string }) => (
  <span className="row-link">
    <RunLink id={id} />
  </span>
)

/** What the row's link does, where that can't be reached by pointer. Keyboard and screen reader have that one alone. */
function PointerLink({ id }: { id: string }) {
  const { search } = useLocation()
  return <Link to={paths.run(id, search)} tabIndex={-1} aria-hidden="true" className="absolute inset-0" />
}
