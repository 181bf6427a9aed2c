import { type RefObject, useEffect, useRef } from 'react'
import { flushSync } from 'react-dom'

const OVERSCAN_ROWS = 8
/** So long after the last jump one has arrived, ms. */
const ARRIVED_MS = 120

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
  // As the browser told them last: asking for them makes it lay out the page at once.
  const sight = useRef({ topPx: 0, heightPx: 0, first: 0 })
  useEffect(() => {
    const element = box.current
    if (!element) return
    let [start, end] = [-1, -1]
    let arrival: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const { topPx, heightPx, first: before } = sight.current
      const first = Math.floor((topPx - headHeightPx) / rowHeightPx)
      const inSight = Math.ceil((heightPx || innerHeight) / rowHeightPx) + 1
      // After a jump every row is another one: those beside the ones in sight come when it is over.
      const jumped = Math.abs(first - before) > OVERSCAN_ROWS
      sight.current.first = first
      clearTimeout(arrival)
      if (jumped) arrival = setTimeout(look, ARRIVED_MS)
      const beside = jumped ? 0 : OVERSCAN_ROWS
      const from = Math.max(0, Math.min(first, count - inSight) - beside)
      const to = Math.min(count, Math.max(0, first) + inSight + beside)
      if (from === start && to === end) return
      ;[start, end] = [from, to]
      onRange({ start, end })
    }
    // In the same frame as the scroll: rows must not come after it.
    const onScroll = () => {
      sight.current.topPx = element.scrollTop
      flushSync(look)
    }
    look()
    const sizes = new ResizeObserver(() => {
      sight.current.topPx = element.scrollTop
      sight.current.heightPx = element.clientHeight
      look()
    })
    sizes.observe(element)
    element.addEventListener('scroll', onScroll, { passive: true })
    return () => {
      clearTimeout(arrival)
      sizes.disconnect()
      element.removeEventListener('scroll', onScroll)
    }
  }, [box, count, rowHeightPx, headHeightPx, onRange])
  return null
}
