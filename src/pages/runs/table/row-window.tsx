import { type RefObject, useEffect } from 'react'
import { flushSync } from 'react-dom'

const OVERSCAN_ROWS = 8

export interface RowRange {
  start: number
  /** Exclusive. */
  end: number
}

/**
 * Tells which rows are in sight as the box scrolls or changes its size; all are of one height, so that nothing need be
 * measured. A chunk of its own: the first rows don't wait for it.
 */
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
  useEffect(() => {
    const element = box.current
    if (!element) return
    let [start, end] = [-1, -1]
    const look = () => {
      const first = Math.floor((element.scrollTop - headHeightPx) / rowHeightPx)
      const inSight = Math.ceil((element.clientHeight || innerHeight) / rowHeightPx) + 1
      const from = Math.max(0, Math.min(first, count - inSight) - OVERSCAN_ROWS)
      const to = Math.min(count, Math.max(0, first) + inSight + OVERSCAN_ROWS)
      if (from === start && to === end) return
      ;[start, end] = [from, to]
      onRange({ start, end })
    }
    // In the same frame as the scroll: rows must not come after it.
    const onScroll = () => flushSync(look)
    look()
    const sizes = new ResizeObserver(look)
    sizes.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      sizes.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [box, count, rowHeightPx, headHeightPx, onRange])
  return null
}
