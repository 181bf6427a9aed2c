import { useVirtualizer } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect } from 'react'

const OVERSCAN_ROWS = 8

export interface RowRange {
  start: number
  /** Exclusive. */
  end: number
}

/** Tells which rows are in sight as the box scrolls. A chunk of its own: the first rows don't wait for it. */
export function RowWindow({
  box,
  count,
  rowHeightPx,
  headHeightPx,
  onRange,
}: {
  box: RefObject<HTMLDivElement | null>
  count: number
  rowHeightPx: number
  headHeightPx: number
  onRange: (range: RowRange) => void
}) {
  const rows = useVirtualizer({
    count,
    getScrollElement: () => box.current,
    estimateSize: () => rowHeightPx,
    overscan: OVERSCAN_ROWS,
    scrollMargin: headHeightPx,
  })
  const items = rows.getVirtualItems()
  const start = items[0]?.index ?? 0
  const end = (items.at(-1)?.index ?? -1) + 1
  useLayoutEffect(() => {
    if (end > 0) onRange({ start, end })
  }, [start, end, onRange])
  return null
}
